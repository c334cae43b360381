import type { GivenTable } from '@domain/exchange/giving-out'
import type { Instrument, Language } from '@domain/instrument/instrument'
import type { Column } from '@main/export/column'
import { commentColumns } from '@main/export/comments-table'
import type { Cell } from '@main/export/csv'
import { dictionaryRows } from '@main/export/dictionary'
import { eventColumns } from '@main/export/events-table'
import type { CommentRow, EventRow, ExportedRating, ScoreRow, TurnRow } from '@main/export/exported-rating'
import type { Tally } from '@main/export/given-file'
import { scoreColumns } from '@main/export/scores-table'
import { turnColumns } from '@main/export/turns-table'

/** A long table that is being given out: its rows are taken once, as they are written. */
export interface ExportTable {
  readonly what: GivenTable
  readonly header: readonly string[]
  readonly types: readonly Column<never>['type'][]
  readonly rows: () => AsyncGenerator<readonly Cell[], void, undefined>
  /** The data dictionary, after the rows: only then is it known which instruments they use. */
  readonly dictionary: () => readonly (readonly Cell[])[]
}

/** Counts a table's rows as they would be written. */
export async function countRows(table: ExportTable, tally: Tally): Promise<void> {
  const rows = table.rows()
  while ((await rows.next()).done !== true) tally.count(1)
}

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>

export const eventsTable = (rows: Rows<EventRow>, language: Language) =>
  tableOf({ what: 'events', columns: eventColumns, rows, instrumentOf }, language)
export const scoresTable = (rows: Rows<ScoreRow>, language: Language) =>
  tableOf({ what: 'scores', columns: scoreColumns, rows, instrumentOf }, language)
export const commentsTable = (rows: Rows<CommentRow>, language: Language) =>
  tableOf({ what: 'comments', columns: commentColumns, rows, instrumentOf }, language)
/** Speech turns are made with no instrument. */
export const turnsTable = (rows: Rows<TurnRow>, language: Language) =>
  tableOf({ what: 'turns', columns: turnColumns, rows, instrumentOf: () => null }, language)

const instrumentOf = ({ of }: { readonly of: ExportedRating }): Instrument => of.instrument

interface Described<Row> {
  readonly what: GivenTable
  readonly columns: readonly Column<Row>[]
  readonly rows: Rows<Row>
  readonly instrumentOf: (row: Row) => Instrument | null
}

function tableOf<Row>({ what, columns, rows, instrumentOf: made }: Described<Row>, language: Language): ExportTable {
  const instruments = new Map<string, Instrument>()
  return {
    what,
    header: columns.map(({ id }) => id),
    types: columns.map(({ type }) => type),
    async *rows() {
      for await (const row of rows) {
        const instrument = made(row)
        if (instrument !== null) instruments.set(`${instrument.key} ${instrument.version}`, instrument)
        yield columns.map((column) => column.cell(row, language))
      }
    },
    dictionary: () => dictionaryRows(columns, instruments.values(), language),
  }
}
