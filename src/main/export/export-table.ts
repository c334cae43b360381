import type { GivenTable } from '@domain/exchange/giving-out'
import type { Instrument, Language } from '@domain/instrument/instrument'
import type { Column } from '@main/export/column'
import { commentColumns } from '@main/export/comments-table'
import type { Cell } from '@main/export/csv'
import { dictionaryRows } from '@main/export/dictionary'
import { eventColumns } from '@main/export/events-table'
import type { CommentRow, EventRow, ExportedRating, ScoreRow } from '@main/export/exported-rating'
import { scoreColumns } from '@main/export/scores-table'

/** A long table that is being given out: its rows are taken once, as they are written. */
export interface ExportTable {
  readonly what: GivenTable
  readonly header: readonly string[]
  readonly types: readonly Column<never>['type'][]
  readonly rows: () => AsyncGenerator<readonly Cell[], void, undefined>
  /** The data dictionary, after the rows: only then is it known which instruments they use. */
  readonly dictionary: () => readonly (readonly Cell[])[]
}

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>

export const eventsTable = (rows: Rows<EventRow>, language: Language) => tableOf('events', eventColumns, rows, language)
export const scoresTable = (rows: Rows<ScoreRow>, language: Language) => tableOf('scores', scoreColumns, rows, language)
export const commentsTable = (rows: Rows<CommentRow>, language: Language) =>
  tableOf('comments', commentColumns, rows, language)

function tableOf<Row extends Readonly<{ of: ExportedRating }>>(
  what: GivenTable,
  columns: readonly Column<Row>[],
  rows: Rows<Row>,
  language: Language,
): ExportTable {
  const instruments = new Map<string, Instrument>()
  return {
    what,
    header: columns.map(({ id }) => id),
    types: columns.map(({ type }) => type),
    async *rows() {
      for await (const row of rows) {
        const { instrument } = row.of
        instruments.set(`${instrument.key} ${instrument.version}`, instrument)
        yield columns.map((column) => column.cell(row, language))
      }
    },
    dictionary: () => dictionaryRows(columns, instruments.values(), language),
  }
}
