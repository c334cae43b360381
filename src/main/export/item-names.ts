import type { Instrument, Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import { itemByNumber } from '@domain/instrument/parts'
import type { ColumnValue } from '@main/export/column'

/** The name of an item in a language; nothing for no item. */
export function itemName(instrument: Instrument, number: number | null, language: Language): string | null {
  const item = number === null ? undefined : itemByNumber(instrument, number)
  return item === undefined ? null : textIn(item.name, language)
}

/** The items of an instrument for the data dictionary. */
export function itemValues({ items }: Instrument): readonly ColumnValue[] {
  return items.map(({ number, name }) => ({ value: String(number), meaning: name }))
}
