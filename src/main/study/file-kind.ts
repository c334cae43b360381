import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { SpoleError } from '@contract/error'
import { applicationId, pageSize } from '@main/study/connection'
import { errnoOf } from '@main/study/trouble'

/**
 * What a file's first bytes say it is. An encrypted study looks like noise, a whole number of pages long; noise of
 * another length that is named as a study has lost its end.
 */
export type FileKind = 'plain-study' | 'perhaps-encrypted' | 'cut-short' | 'not-a-study'

/** First bytes of a SQLite file that is not encrypted. https://www.sqlite.org/fileformat.html#magic_header_string */
const sqliteMagic = Buffer.from('SQLite format 3\0', 'latin1')

const applicationIdOffset = 68

/** `ending`: what the name of a file of this sort ends in. */
export function kindOf(path: string, ending = '.spole'): FileKind {
  const head = headOf(path)
  if (head.bytes.subarray(0, sqliteMagic.length).equals(sqliteMagic)) {
    return head.bytes.length >= 100 && head.bytes.readUInt32BE(applicationIdOffset) === applicationId
      ? 'plain-study'
      : 'not-a-study'
  }
  if (!looksLikeNoise(head.bytes)) return 'not-a-study'
  if (head.size % pageSize === 0) return 'perhaps-encrypted'
  return path.toLowerCase().endsWith(ending) ? 'cut-short' : 'not-a-study'
}

function headOf(path: string): { size: number; bytes: Buffer } {
  const stat = statOf(path)
  if (stat === undefined) throw new SpoleError('study-not-found', { path })
  if (!stat.isFile()) throw new SpoleError('not-a-study', { path })
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = Buffer.alloc(Math.min(stat.size, pageSize))
      readSync(file, bytes, 0, bytes.length, 0)
      return { size: stat.size, bytes }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw new SpoleError('file-unreadable', { path, reason: errnoOf(error) })
  }
}

function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    throw new SpoleError('file-unreadable', { path, reason: errnoOf(error) })
  }
}

/** A page of cipher text has nearly all of the 256 byte values; texts, and most other formats' first pages, have not. */
function looksLikeNoise(bytes: Buffer): boolean {
  return new Set(bytes).size > 240
}
