import { zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { type ForeignRefusal, mostEvents } from '@domain/exchange/foreign-file'
import type { ForeignTable } from '@domain/exchange/foreign-table'
import { formatClock } from '@domain/time/clock'
import { unzipBounded } from '@main/exchange/unzip-bounded'

const bounds = { mostEntries: 1000, mostBytes: 128 * 1024 * 1024 }
const mostColumns = 1000
const mostCells = 5_000_000

/**
 * The sheets of a spreadsheet as the cells of their lines, in order. What is handed to the library is an archive made anew of
 * entries that were unpacked within bounds and looked through: it meets no document type, no entity of a document's own,
 * no path outside and no cell so far out that the rows between would fill the memory.
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly ForeignTable[] | ForeignRefusal> {
  const entries = unzipBounded(bytes, bounds)
  if (entries === 'too-many') return refused('too-many', 'xlsx')
  if (entries === 'broken' || !entries.has('xl/workbook.xml')) return refused('wrong-shape', 'xlsx')
  const parts = [...entries].filter(([name]) => isPart(name))
  let cells = 0
  for (const [name, content] of parts) {
    const found = lookThrough(name, textIn(content))
    if (typeof found !== 'number') return found
    cells += found
    if (cells > mostCells) return { reason: 'too-many', where: name, value: String(cells) }
  }
  try {
    const sheets = await readWorkbook(Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 })))
    return sheets.map(({ sheet, data }) => tableOf(sheet, data))
  } catch (thrown) {
    return refused('not-table', thrown instanceof Error ? thrown.message.slice(0, 200) : '')
  }
}

/** Lines count from 1, as spreadsheets number them; empty ones are left out. */
function tableOf(sheet: string, data: readonly (readonly unknown[])[]): ForeignTable {
  const [header = [], ...lines] = data.map((cells) => cells.map(textOf))
  return {
    sheet,
    header,
    rows: lines
      .map((cells, index) => ({ line: index + 2, cells }))
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
  }
}

/** The parts that hold cells; pictures, macros and whatever else lies in the archive stay out. */
function isPart(name: string): boolean {
  return /^(?:\[Content_Types\]|_rels\/[\w.-]+|xl\/[\w.-]+|xl\/_rels\/[\w.-]+|xl\/worksheets\/[\w.-]+)(?:\.xml|\.rels)$/u.test(
    name,
  )
}

/** A part's text; null for what is none. */
function textIn(content: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return null
  }
}

/** How many cells a part makes, or why it is not read. */
function lookThrough(name: string, text: string | null): number | ForeignRefusal {
  if (text === null || text.includes('\0')) return { reason: 'not-text', where: name, value: '' }
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) return { reason: 'document-type', where: name, value: '<!DOCTYPE' }
  return name.startsWith('xl/worksheets/') ? cellsOfSheet(name, text) : 0
}

/** Cells name their own places (`<c r="C7">`), and the rows up to the furthest one are all made. */
function cellsOfSheet(name: string, text: string): number | ForeignRefusal {
  let lastRow = 0
  let lastColumn = 0
  for (const [, place = ''] of text.matchAll(/\s(?:r|ref)\s*=\s*["']([^"']*)["']/gu)) {
    for (const corner of place.split(':')) {
      const [, letters = '', digits = '0'] = /^([A-Z]{0,3})(\d{0,7})$/u.exec(corner) ?? []
      if (letters === '' && digits === '0' && corner !== '')
        return { reason: 'wrong-shape', where: name, value: corner.slice(0, 200) }
      lastRow = Math.max(lastRow, Number(digits))
      lastColumn = Math.max(lastColumn, columnNumber(letters))
    }
  }
  const isTooLarge = lastRow > mostEvents + 1 || lastColumn > mostColumns
  return isTooLarge ? { reason: 'too-many', where: name, value: `${lastRow} × ${lastColumn}` } : lastRow * lastColumn
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64, 0)
}

/** Day 0 of spreadsheets. */
const dayZero = Date.UTC(1899, 11, 30)
const longestClockMs = 100 * 3_600_000

/** A cell as text; a time of day or a length of time as a clock, a date as a date. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) {
    const ms = cell.getTime() - dayZero
    return ms >= 0 && ms < longestClockMs ? formatClock(ms) : cell.toISOString().slice(0, 10)
  }
  if (typeof cell === 'string') return cell
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}

function refused(reason: ForeignRefusal['reason'], value: string): ForeignRefusal {
  return { reason, where: 'the file', value }
}
