import { stringify } from 'csv-stringify/sync'
import { neutralised } from '@domain/exchange/tables/formula'

/** A number is written as a number, text is kept from being run, null is an empty cell. */
export type Cell = string | number | null

/** Rows that are written in one piece: between the pieces the process does other work. */
const rowsPerPiece = 500

/**
 * A table as CSV by RFC 4180 (commas, CRLF, quotes where needed), in pieces. It begins with a byte order mark, without
 * which spreadsheet programs on Windows do not read UTF-8.
 */
export async function* csvOf(
  header: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): AsyncGenerator<string, void, undefined> {
  yield `\u{feff}${linesOf([header])}`
  let piece: (readonly Cell[])[] = []
  for await (const row of rows) {
    piece.push(row)
    if (piece.length < rowsPerPiece) continue
    yield linesOf(piece)
    piece = []
  }
  if (piece.length > 0) yield linesOf(piece)
}

function linesOf(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(written)),
    {
      record_delimiter: 'windows',
      // Line breaks of any kind must not end the row; what other programs take for separators is marked as text too.
      quoted_match: /[;\t\r\n]/,
    },
  )
}

function written(cell: Cell): string | number | null {
  return typeof cell === 'string' ? neutralised(cell) : cell
}
