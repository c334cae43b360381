import { extname } from 'node:path'
import { csvOf } from '@main/export/csv'
import { dictionaryHeader } from '@main/export/dictionary'
import { countRows, type ExportTable } from '@main/export/export-table'
import type { GivenFile } from '@main/export/given-file'

/** A table as CSV and the data dictionary beside it. */
export function csvFiles(table: ExportTable, name: string): readonly [table: GivenFile, dictionary: GivenFile] {
  return [
    {
      name,
      count: (tally) => countRows(table, tally),
      pieces: (tally) => {
        async function* counted() {
          for await (const row of table.rows()) {
            tally.count(1)
            yield row
          }
        }
        return csvOf(table.header, counted())
      },
    },
    {
      name: dictionaryName(name),
      async *pieces() {
        yield* csvOf(dictionaryHeader, table.dictionary())
      },
    },
  ]
}

/** Where the data dictionary of a table is written: `events.csv` has `events-dictionary.csv`. */
export function dictionaryName(name: string): string {
  const ending = extname(name)
  return `${name.slice(0, name.length - ending.length)}-dictionary${ending === '' ? '.csv' : ending}`
}
