import { neutralised } from '@domain/exchange/tables/formula'
import { escapedXml } from '@domain/exchange/write-xml'
import type { Cell } from '@main/export/csv'

/** Lines that are written in one piece: between the pieces the process does other work. */
const linesPerPiece = 500

/** Texts that stand once beside the sheets, with their numbers there. */
export type SharedTexts = Map<string, number>

interface Place {
  /** Line of the first row, counted from 1. */
  readonly from: number
  readonly shared: SharedTexts
  /** The number of the next text that is to be shared. */
  readonly nextNumber: () => number
}

/** Rows of cells as lines of a sheet (ECMA-376, part 1, 18.3.1.73), in pieces. */
export async function* sheetLines(
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  { from, ...sharing }: Place,
): AsyncGenerator<string, void, undefined> {
  const columns: Column[] = []
  let line = from
  let piece = ''
  for await (const row of rows) {
    while (columns.length < row.length)
      columns.push({ name: columnName(columns.length), text: '', isShared: false, xml: '' })
    piece += `<row r="${line}">`
    for (const [place, column] of columns.entries()) {
      const written = cellOf(row[place] ?? null, column, sharing)
      if (written !== '') piece += `<c r="${column.name}${line}"${written}</c>`
    }
    piece += '</row>'
    if ((line - from) % linesPerPiece === linesPerPiece - 1) {
      yield piece
      piece = ''
    }
    line += 1
  }
  yield piece
}

/** A text as it stands between `<si>` or `<is>`. */
export function textXml(text: string): string {
  // Where a text begins or ends with white space, readers would leave that out.
  const space = text.trim().length === text.length ? '' : ' xml:space="preserve"'
  return `<t${space}>${escapedXml(unread(neutralised(text)))}</t>`
}

interface Column {
  readonly name: string
  /** The last text in it, and how that is written: most columns say the same for many rows. */
  text: string
  isShared: boolean
  xml: string
}

/**
 * A cell but for where it is; '' for an empty one. Texts are texts and never formulas; what would become one on its way through
 * CSV is marked as in our own CSV. What a column says twice running is shared, so that files are small; all other texts stand in
 * their cells, so that those that are there once (identifiers, times) need not be in memory to the end.
 */
function cellOf(cell: Cell, column: Column, sharing: Omit<Place, 'from'>): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `><v>${cell}</v>`
  const isAgain = cell === column.text
  if (isAgain && column.isShared) return column.xml
  const { shared, nextNumber } = sharing
  const known = shared.get(cell)
  const number = known ?? (isAgain ? nextNumber() : null)
  if (number !== null) shared.set(cell, number)
  column.text = cell
  column.isShared = number !== null
  column.xml = number === null ? ` t="inlineStr"><is>${textXml(cell)}</is>` : ` t="s"><v>${number}</v>`
  return column.xml
}

/** Readers take `_x0041_` for the letter with this number (ST_Xstring, 22.9.2.19): what looks like one begins with one for its own first sign. */
function unread(text: string): string {
  return text.replaceAll(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
}

/** A to Z, AA and so on. */
function columnName(place: number): string {
  const letter = String.fromCodePoint(65 + (place % 26))
  return place < 26 ? letter : `${columnName(Math.floor(place / 26) - 1)}${letter}`
}
