import { readFileSync, statSync } from 'node:fs'
import { WrongUse } from '@main/cli/command'
import { type TableLine, tableLines } from '@main/exchange/table-lines'

/** What a statistician would keep in a spreadsheet is far smaller; more would not fit into memory as rows. */
const mostBytes = 64 * 1024 * 1024

/** A row of a table by the names of its columns; `line` is where it stands in the file. */
export type TableRow<Column extends string> = Readonly<Record<Column, string>> & { readonly line: number }

/** A CSV file that has been read: what its columns are called, and its rows by those that are asked for. */
export interface ReadTable {
  readonly names: readonly string[]
  /** Refuses where one of the columns is not there. */
  readonly rows: <Column extends string>(columns: readonly Column[]) => readonly TableRow<Column>[]
}

/** Reads a CSV file (UTF-8; commas, semicolons or tabs) that names its columns in the first line. A file that is not such a table is refused. */
export function openTable(path: string): ReadTable {
  const [head, ...lines] = parsed(path, textOf(path))
  const names = (head?.record ?? []).map((name) => name.trim())
  return { names, rows: (columns) => rowsOf({ path, names, lines }, columns) }
}

/** The rows of a CSV file by some columns, which may stand in any order, with others beside them that are passed over. */
export function readTable<Column extends string>(
  path: string,
  columns: readonly Column[],
): readonly TableRow<Column>[] {
  return openTable(path).rows(columns)
}

interface Parsed {
  readonly path: string
  readonly names: readonly string[]
  readonly lines: readonly TableLine[]
}

function rowsOf<Column extends string>(
  { path, names, lines }: Parsed,
  columns: readonly Column[],
): readonly TableRow<Column>[] {
  const places = columns.map((column) => {
    const place = names.indexOf(column)
    if (place !== names.lastIndexOf(column)) throw new WrongUse(`${path} has the column “${column}” twice.`)
    if (place === -1) throw new WrongUse(`${path} has no column “${column}” (it needs ${columns.join(', ')}).`)
    return [column, place] as const
  })
  return lines.map(({ record, info }) => {
    if (record.length < names.length || record.slice(names.length).some((cell) => cell.trim() !== '')) {
      throw new WrongUse(`Line ${info.lines} of ${path} has ${record.length} cells where ${names.length} belong.`)
    }
    const cells = places.map(([column, place]) => [column, (record[place] ?? '').trim()])
    return { ...(Object.fromEntries(cells) as Record<Column, string>), line: info.lines }
  })
}

function textOf(path: string): string {
  try {
    if (statSync(path).size <= mostBytes) return readFileSync(path, 'utf8')
  } catch {
    throw new WrongUse(`${path} cannot be read.`)
  }
  throw new WrongUse(`${path} is larger than ${mostBytes / 1024 / 1024} MB.`)
}

function parsed(path: string, text: string): readonly TableLine[] {
  try {
    return tableLines(text)
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? ` (line ${String(error.lines)})` : ''
    throw new WrongUse(`${path} is not a CSV table${line}.`)
  }
}

/** A whole number of milliseconds from a cell; `longest` is about 31 years. */
export function millisecondsOf(text: string, where: string): number {
  const ms = /^\d{1,12}$/u.test(text) ? Number(text) : Number.NaN
  if (Number.isNaN(ms)) throw new WrongUse(`${where} is “${text.slice(0, 40)}”, not whole milliseconds.`)
  return ms
}
