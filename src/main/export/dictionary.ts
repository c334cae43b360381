import type { Instrument, Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import type { Column, ColumnValue } from '@main/export/column'
import type { Cell } from '@main/export/csv'

export const dictionaryHeader = ['column', 'value', 'meaning', 'type', 'unit', 'instrument'] as const

/**
 * The data dictionary of a table: a row for each column, and after it a row for each value that it can hold, those of
 * an instrument with its key and version.
 */
export function dictionaryRows<Row>(
  columns: readonly Column<Row>[],
  instruments: Iterable<Instrument>,
  language: Language,
): readonly (readonly Cell[])[] {
  const used = [...instruments]
  return columns.flatMap((column) => [
    [column.id, null, textIn(column.meaning, language), column.type, column.unit, null],
    ...(column.values ?? []).map((value) => valueRow(column.id, value, null, language)),
    ...used.flatMap((instrument) =>
      (column.valuesBy?.(instrument) ?? []).map((value) => valueRow(column.id, value, instrument, language)),
    ),
  ])
}

function valueRow(
  column: string,
  { value, meaning }: ColumnValue,
  instrument: Instrument | null,
  language: Language,
): readonly Cell[] {
  const source = instrument === null ? null : `${instrument.key} ${instrument.version}`
  return [column, value, textIn(meaning, language), null, null, source]
}
