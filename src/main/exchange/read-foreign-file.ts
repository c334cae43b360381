import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { CsvError } from 'csv-parse/sync'
import { parseProject } from '@domain/exchange/boris/parse-project'
import { readBoris } from '@domain/exchange/boris/read-boris'
import { readBorisTable } from '@domain/exchange/boris-tables/read-boris-table'
import { readEaf } from '@domain/exchange/eaf/read-eaf'
import type { ForeignReading, ForeignRefusal } from '@domain/exchange/foreign-file'
import type { ForeignTable } from '@domain/exchange/foreign-table'
import { problemAt } from '@domain/exchange/foreign-value'
import { ownTableOf, readOwnTable } from '@domain/exchange/own-tables/read-own-table'
import { readSpeech } from '@domain/exchange/speech/read-speech'
import { readTable } from '@domain/exchange/tables/read-table'
import type { TableMap } from '@domain/exchange/tables/table-map'
import { SpoleError } from '@contract/error'
import { decoded } from '@main/exchange/decoded'
import { tableLines } from '@main/exchange/table-lines'
import { parseXml } from '@main/exchange/xml'
import { readXlsx } from '@main/exchange/xlsx'

/** A million events of BORIS take less; what is larger (or unpacks to more) is none that a person made. */
const mostBytes = 256 * 1024 * 1024

const unpack = promisify(gunzip)

/** Reads a file of another tool, recognised by its content. It is never run, fetched from or written to. */
export async function readForeignFile(path: string, map: TableMap = {}): Promise<ForeignReading> {
  const found = await stat(path).catch(() => null)
  if (found?.isFile() !== true) throw new SpoleError('file-unreadable', { path })
  if (found.size > mostBytes) return refused('too-many', `${found.size} bytes`)
  const bytes = await readFile(path).catch(() => {
    throw new SpoleError('file-unreadable', { path })
  })
  return readForeignBytes(bytes, { name: basename(path, extname(path)), most: mostBytes, map })
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
export async function readForeignBytes(bytes: Uint8Array, { name, most, map = {} }: Given): Promise<ForeignReading> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const sheet = await readXlsx(bytes)
    return 'reason' in sheet ? { refusal: sheet } : tableIn(sheet, { name, map })
  }
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  if (!isPacked) return readText(bytes, { name, map })
  const unpacked = await unpack(bytes, { maxOutputLength: most }).catch((thrown: NodeJS.ErrnoException) => thrown)
  if (!(unpacked instanceof Error)) return readText(unpacked, { name, map })
  return unpacked.code === 'ERR_BUFFER_TOO_LARGE' ? refused('too-many', 'gzip') : refused('wrong-shape', 'gzip')
}

function readText(bytes: Uint8Array, named: Named): ForeignReading {
  const found = decoded(bytes)
  if (found === null) return refused('not-text', '')
  const { text, isGuess } = found
  const speech = readSpeech(text, named.name)
  if (speech !== null) return speech
  const beginning = text.slice(0, 1000).trimStart()
  const isTable = !/^[<[{]/u.test(beginning)
  if (isGuess && !isTable) return refused('not-text', '')
  if (beginning.startsWith('<')) return readXml(text, named.name)
  const reading = isTable ? readTableText(text, named) : readJson(text)
  return isGuess ? withGuess(reading) : reading
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

function readJson(text: string): ForeignReading {
  try {
    return readBoris(parseProject(text))
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return refused('not-json', '')
    throw thrown
  }
}

function readTableText(text: string, named: Named): ForeignReading {
  try {
    const [head, ...lines] = tableLines(text)
    const rows = lines.map(({ record, info }) => ({ line: info.lines, cells: record }))
    return tableIn({ header: head?.record ?? [], rows }, named)
  } catch (thrown) {
    if (thrown instanceof CsvError) return refused('not-table', thrown.message.slice(0, 200))
    throw thrown
  }
}

/** A table that Spole or BORIS wrote, else any other one. */
function tableIn(table: ForeignTable, named: Named): ForeignReading {
  const own = ownTableOf(table)
  if (own !== null) return readOwnTable(table, own)
  const boris = readBorisTable(table)
  const isOther = 'refusal' in boris && boris.refusal.reason === 'wrong-shape'
  return isOther ? readTable(table, named) : boris
}

function refused(reason: ForeignRefusal['reason'], value: string): ForeignReading {
  return { refusal: { reason, where: 'the file', value } }
}
