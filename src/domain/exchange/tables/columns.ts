import type { ForeignTable } from '@domain/exchange/foreign-table'
import type { ExchangeField } from '@domain/exchange/interchange'
import { proposeColumns, unitIn } from '@domain/exchange/tables/propose-columns'
import type { ColumnMeaning, TableMap, TimeForm, WideColumn } from '@domain/exchange/tables/table-map'
import { proposedForm } from '@domain/exchange/tables/table-value'

/** A table with what its columns say. */
export interface Columns {
  readonly header: readonly string[]
  readonly meanings: readonly (ColumnMeaning | null)[]
  readonly places: ReadonlyMap<ColumnMeaning & string, number>
  readonly wide: readonly { readonly place: number; readonly column: WideColumn }[]
  readonly names: Readonly<Partial<Record<ExchangeField, string>>>
  readonly forms: ReadonlyMap<'start' | 'end' | 'duration', TimeForm>
  readonly frameRate: number | null
}

/** What the columns say, by what a person has said of them, their headings and their times. */
export function columnsOf({ header, rows }: ForeignTable, map: TableMap): Columns {
  const meanings = proposeColumns(header, map)
  const places = new Map<ColumnMeaning & string, number>()
  const wide: { place: number; column: WideColumn }[] = []
  for (const [place, meaning] of meanings.entries()) {
    if (typeof meaning === 'string') places.set(meaning, place)
    else if (meaning !== null) wide.push({ place, column: meaning })
  }
  const heading = (meaning: ColumnMeaning & string) => header[places.get(meaning) ?? -1]?.trim() ?? meaning
  const forms = (['start', 'end', 'duration'] as const).map((meaning) => {
    const place = places.get(meaning) ?? -1
    const form = map.times ?? unitIn(heading(meaning)) ?? proposedForm(rows.map(({ cells }) => cells[place] ?? ''))
    return [meaning, form] as const
  })
  return {
    header,
    meanings,
    places,
    wide,
    names: {
      code: heading('code'),
      kind: heading('end'),
      subject: heading('subject'),
      start: heading('start'),
      end: heading(places.has('end') ? 'end' : 'duration'),
      item: heading('item'),
      dimension: heading('dimension'),
      value: heading('score'),
      note: heading('note'),
    },
    forms: new Map(forms),
    frameRate: map.frameRate ?? null,
  }
}
