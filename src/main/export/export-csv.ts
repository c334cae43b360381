import { extname } from 'node:path'
import { assertNever } from '@domain/assert-never'
import type { Instrument, Language } from '@domain/instrument/instrument'
import { SpoleError } from '@contract/error'
import type { Column } from '@main/export/column'
import { commentColumns } from '@main/export/comments-table'
import { type Cell, csvOf } from '@main/export/csv'
import { dictionaryHeader, dictionaryRows } from '@main/export/dictionary'
import { eventColumns } from '@main/export/events-table'
import type { CommentRow, EventRow, ExportedRating, ScoreRow } from '@main/export/exported-rating'
import { scoreColumns } from '@main/export/scores-table'
import { writeWhole } from '@main/export/write-whole'

interface Where {
  /** Of the names in the table; the columns and identifiers stay English. */
  readonly language: Language
  readonly path: string
  readonly overwrite: boolean
  /** Ends the export with nothing written. */
  readonly signal?: AbortSignal
}

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>

export type CsvExport = Where &
  (
    | Readonly<{ what: 'events'; rows: Rows<EventRow> }>
    | Readonly<{ what: 'scores'; rows: Rows<ScoreRow> }>
    | Readonly<{ what: 'comments'; rows: Rows<CommentRow> }>
  )

/** What was written: the paths of the table and its data dictionary, and how many rows the table has. */
export interface WrittenExport {
  readonly files: readonly [table: string, dictionary: string]
  readonly rows: number
}

/** Writes a table and the data dictionary beside it, both or neither. Rows are taken as they are written, never all at once. */
export async function exportCsv(asked: CsvExport): Promise<WrittenExport> {
  switch (asked.what) {
    case 'events':
      return writeTable(eventColumns, asked.rows, asked)
    case 'scores':
      return writeTable(scoreColumns, asked.rows, asked)
    case 'comments':
      return writeTable(commentColumns, asked.rows, asked)
    default:
      return assertNever(asked)
  }
}

/** Where the data dictionary of a table is written: `events.csv` has `events-dictionary.csv`. */
export function dictionaryPath(path: string): string {
  const ending = extname(path)
  return `${path.slice(0, path.length - ending.length)}-dictionary${ending === '' ? '.csv' : ending}`
}

async function writeTable<Row extends Readonly<{ of: ExportedRating }>>(
  columns: readonly Column<Row>[],
  rows: Rows<Row>,
  { path, language, overwrite, signal }: Where,
): Promise<WrittenExport> {
  const instruments = new Map<string, Instrument>()
  let count = 0

  async function* cells(): AsyncGenerator<readonly Cell[], void, undefined> {
    for await (const row of rows) {
      if (signal?.aborted === true) throw new SpoleError('cancelled')
      const { instrument } = row.of
      instruments.set(`${instrument.key} ${instrument.version}`, instrument)
      count += 1
      yield columns.map((column) => column.cell(row, language))
    }
  }

  // Runs after the table: only then is it known which instruments the rows use.
  async function* dictionary(): AsyncGenerator<string, void, undefined> {
    yield* csvOf(dictionaryHeader, dictionaryRows(columns, instruments.values(), language))
  }

  const files = [path, dictionaryPath(path)] as const
  await writeWhole(
    [
      {
        path: files[0],
        pieces: csvOf(
          columns.map(({ id }) => id),
          cells(),
        ),
      },
      { path: files[1], pieces: dictionary() },
    ],
    { overwrite },
  )
  return { files, rows: count }
}
