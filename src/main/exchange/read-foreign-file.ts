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
import { ownTableOf, readOwnTable } from '@domain/exchange/own-tables/read-own-table'
import { SpoleError } from '@contract/error'
import { tableLines } from '@main/exchange/table-lines'
import { parseXml } from '@main/exchange/xml'

/** A million events of BORIS take less; what is larger (or unpacks to more) is none that a person made. */
const mostBytes = 256 * 1024 * 1024

const unpack = promisify(gunzip)

/** Reads a file of another tool, recognised by its content. It is never run, fetched from or written to. */
export async function readForeignFile(path: string): Promise<ForeignReading> {
  const found = await stat(path).catch(() => null)
  if (found?.isFile() !== true) throw new SpoleError('file-unreadable', { path })
  if (found.size > mostBytes) return refused('too-many', `${found.size} bytes`)
  const bytes = await readFile(path).catch(() => {
    throw new SpoleError('file-unreadable', { path })
  })
  return readForeignBytes(bytes, { name: basename(path, extname(path)), most: mostBytes })
}

interface Given {
  /** What the file is called, for formats that have no name of their own. */
  readonly name: string
  /** More bytes are not unpacked. */
  readonly most: number
}

/** The same from bytes, unpacked when they are gzip. */
export async function readForeignBytes(bytes: Uint8Array, { name, most }: Given): Promise<ForeignReading> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  if (!isPacked) return readText(bytes, name)
  const unpacked = await unpack(bytes, { maxOutputLength: most }).catch((thrown: NodeJS.ErrnoException) => thrown)
  if (!(unpacked instanceof Error)) return readText(unpacked, name)
  return unpacked.code === 'ERR_BUFFER_TOO_LARGE' ? refused('too-many', 'gzip') : refused('wrong-shape', 'gzip')
}

function readText(bytes: Uint8Array, name: string): ForeignReading {
  const text = decoded(bytes)
  if (text === null) return refused('not-text', '')
  const beginning = text.slice(0, 1000).trimStart()
  if (beginning.startsWith('<')) return readXml(text, name)
  return /^[[{]/u.test(beginning) ? readJson(text) : readTable(text)
}

/** UTF-8, with or without a byte order mark; null for anything else. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
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

function readTable(text: string): ForeignReading {
  try {
    const [head, ...lines] = tableLines(text)
    const rows = lines.map(({ record, info }) => ({ line: info.lines, cells: record }))
    const table = { header: head?.record ?? [], rows }
    const own = ownTableOf(table)
    return own === null ? readBorisTable(table) : readOwnTable(table, own)
  } catch (thrown) {
    if (thrown instanceof CsvError) return refused('not-table', thrown.message.slice(0, 200))
    throw thrown
  }
}

function refused(reason: ForeignRefusal['reason'], value: string): ForeignReading {
  return { refusal: { reason, where: 'the file', value } }
}
