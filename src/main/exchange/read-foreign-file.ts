import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { CsvError } from 'csv-parse/sync'
import { parseProject } from '@domain/exchange/boris/parse-project'
import { readBoris } from '@domain/exchange/boris/read-boris'
import { readBorisTable } from '@domain/exchange/boris-tables/read-boris-table'
import { readEaf } from '@domain/exchange/eaf/read-eaf'
import type { ForeignFormat, ForeignReading, ForeignRefusal } from '@domain/exchange/foreign-file'
import type { ForeignTable } from '@domain/exchange/foreign-table'
import { problemAt } from '@domain/exchange/foreign-value'
import { ownTableOf, readOwnTable } from '@domain/exchange/own-tables/read-own-table'
import { readOwnWorkbook } from '@domain/exchange/own-tables/read-own-workbook'
import { readSpeech, speechFormat } from '@domain/exchange/speech/read-speech'
import { readTable } from '@domain/exchange/tables/read-table'
import type { TableMap } from '@domain/exchange/tables/table-map'
import { type TableView, tableView } from '@domain/exchange/tables/table-view'
import { SpoleError } from '@contract/error'
import { decoded } from '@main/exchange/decoded'
import { tableLines } from '@main/exchange/table-lines'
import { parseXml } from '@main/exchange/xml'
import { isOwnJson, readOwnJson } from '@main/exchange/own-json'
import { readXlsx } from '@main/exchange/xlsx'

/** A million events of BORIS take less; what is larger (or unpacks to more) is none that a person made. */
const mostBytes = 256 * 1024 * 1024

const unpack = promisify(gunzip)

/** What a file is, as far as it was recognised, and what stands in it. */
export interface ForeignFound {
  /** null for a file of none of the kinds that are read. */
  readonly format: ForeignFormat | null
  readonly reading: ForeignReading
  /** A table of which a person can say what its columns are; null for all else. */
  readonly table: TableView | null
}

/** Reads a file of another tool, recognised by its content. It is never run, fetched from or written to. */
export async function readForeignFile(path: string, map: TableMap = {}): Promise<ForeignReading> {
  const { reading } = await findForeign(path, map)
  return reading
}

/** The same, with what kind of file it is. */
export async function findForeign(path: string, map: TableMap = {}): Promise<ForeignFound> {
  const found = await stat(path).catch(() => null)
  if (found?.isFile() !== true) throw new SpoleError('file-unreadable', { path })
  if (found.size > mostBytes) return unknown(refused('too-many', `${found.size} bytes`))
  const bytes = await readFile(path).catch(() => {
    throw new SpoleError('file-unreadable', { path })
  })
  return findInBytes(bytes, { name: basename(path, extname(path)), most: mostBytes, map })
}

interface Named {
  /** What the file is called, for formats that have no name of their own. */
  readonly name: string
  /** What a person has said of a table's columns. */
  readonly map: TableMap
}

interface Given {
  readonly name: string
  readonly map?: TableMap
  /** More bytes are not unpacked. */
  readonly most: number
}

/** The same from bytes, unpacked when they are gzip. */
export async function readForeignBytes(bytes: Uint8Array, given: Given): Promise<ForeignReading> {
  const { reading } = await findInBytes(bytes, given)
  return reading
}

async function findInBytes(bytes: Uint8Array, { name, most, map = {} }: Given): Promise<ForeignFound> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const sheets = await readXlsx(bytes)
    return 'reason' in sheets ? unknown({ refusal: sheets }) : workbookIn(sheets, { name, map })
  }
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  if (!isPacked) return readText(bytes, { name, map })
  const unpacked = await unpack(bytes, { maxOutputLength: most }).catch((thrown: NodeJS.ErrnoException) => thrown)
  if (!(unpacked instanceof Error)) return readText(unpacked, { name, map })
  return unknown(
    unpacked.code === 'ERR_BUFFER_TOO_LARGE' ? refused('too-many', 'gzip') : refused('wrong-shape', 'gzip'),
  )
}

function unknown(reading: ForeignReading): ForeignFound {
  return { format: null, reading, table: null }
}

function readText(bytes: Uint8Array, named: Named): ForeignFound {
  const found = decoded(bytes)
  if (found === null) return unknown(refused('not-text', ''))
  const { text, isGuess } = found
  const speech = readSpeech(text, named.name)
  if (speech !== null) return { format: speechFormat(text), reading: speech, table: null }
  const beginning = text.slice(0, 1000).trimStart()
  const isTable = !/^[<[{]/u.test(beginning)
  if (isGuess && !isTable) return unknown(refused('not-text', ''))
  if (beginning.startsWith('<')) return { format: 'eaf', reading: readXml(text, named.name), table: null }
  if (!isTable) return readJson(text)
  const table = readTableText(text, named)
  return isGuess ? { ...table, reading: withGuess(table.reading) } : table
}

function withGuess(reading: ForeignReading): ForeignReading {
  if ('refusal' in reading || reading.file.kind !== 'events') return reading
  const { work } = reading.file
  const problems = [problemAt('guessed-encoding', 'the file', 'Windows-1252'), ...work.problems]
  return { file: { kind: 'events', work: { ...work, problems } } }
}

function readXml(text: string, name: string): ForeignReading {
  const root = parseXml(text)
  return 'reason' in root ? { refusal: root } : readEaf(root, name)
}

function readJson(text: string): ForeignFound {
  try {
    const json = parseProject(text)
    if (isOwnJson(json)) return { format: 'own-json', reading: readOwnJson(json), table: null }
    return { format: 'boris', reading: readBoris(json), table: null }
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return unknown(refused('not-json', ''))
    throw thrown
  }
}

function readTableText(text: string, named: Named): ForeignFound {
  try {
    const [head, ...lines] = tableLines(text)
    const rows = lines.map(({ record, info }) => ({ line: info.lines, cells: record }))
    return tableIn({ header: head?.record ?? [], rows }, named)
  } catch (thrown) {
    if (thrown instanceof CsvError) return unknown(refused('not-table', thrown.message.slice(0, 200)))
    throw thrown
  }
}

/** A workbook that Spole wrote, else what its first sheet is. */
function workbookIn(sheets: readonly ForeignTable[], named: Named): ForeignFound {
  const own = readOwnWorkbook(sheets)
  if (own !== null) return { format: 'own-table', reading: own, table: null }
  const [first = { header: [], rows: [] }] = sheets
  return tableIn({ header: first.header, rows: first.rows }, named)
}

/** A table that Spole or BORIS wrote, else any other one. */
function tableIn(table: ForeignTable, named: Named): ForeignFound {
  const own = ownTableOf(table)
  if (own !== null) return { format: 'own-table', reading: readOwnTable(table, own), table: null }
  const boris = readBorisTable(table)
  const isOther = 'refusal' in boris && boris.refusal.reason === 'wrong-shape'
  if (!isOther) return { format: 'boris-table', reading: boris, table: null }
  return { format: 'table', reading: readTable(table, named), table: tableView(table, named.map) }
}

function refused(reason: ForeignRefusal['reason'], value: string): ForeignReading {
  return { refusal: { reason, where: 'the file', value } }
}
