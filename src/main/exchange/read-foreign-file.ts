import { readFile, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { parseProject } from '@domain/exchange/boris/parse-project'
import { readBoris } from '@domain/exchange/boris/read-boris'
import type { ForeignReading, ForeignRefusal } from '@domain/exchange/foreign-file'
import { SpoleError } from '@contract/error'

/** A million events of BORIS take less; what is larger (or unpacks to more) is none that a person made. */
export const mostBytes = 256 * 1024 * 1024

const unpack = promisify(gunzip)

/** Reads a file of another tool, recognised by its content. It is never run, fetched from or written to. */
export async function readForeignFile(path: string): Promise<ForeignReading> {
  const found = await stat(path).catch(() => null)
  if (found?.isFile() !== true) throw new SpoleError('file-unreadable', { path })
  if (found.size > mostBytes) return refused('too-many', `${found.size} bytes`)
  const bytes = await readFile(path).catch(() => {
    throw new SpoleError('file-unreadable', { path })
  })
  return readForeignBytes(bytes, mostBytes)
}

/** The same from bytes, unpacked when they are gzip; a text that unpacks to more than `most` bytes is refused. */
export async function readForeignBytes(bytes: Uint8Array, most: number): Promise<ForeignReading> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  if (!isPacked) return readText(bytes)
  const unpacked = await unpack(bytes, { maxOutputLength: most }).catch((thrown: NodeJS.ErrnoException) => thrown)
  if (!(unpacked instanceof Error)) return readText(unpacked)
  return unpacked.code === 'ERR_BUFFER_TOO_LARGE' ? refused('too-many', 'gzip') : refused('wrong-shape', 'gzip')
}

function readText(bytes: Uint8Array): ForeignReading {
  try {
    return readBoris(parseProject(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof TypeError) return refused('not-json', '')
    throw thrown
  }
}

function refused(reason: ForeignRefusal['reason'], value: string): ForeignReading {
  return { refusal: { reason, where: 'the file', value } }
}
