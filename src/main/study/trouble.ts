import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { SpoleError } from '@contract/error'
import { Database } from '@main/study/sqlite'

/** Less free space than this (bytes) makes a failed write "disk full". */
const nearlyNothing = 256 * 1024

/** SQLite's own error as the refusal a person can act on; anything else as it was. */
export function troubleOf(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const code = error.code
  if (code === 'SQLITE_FULL') return new SpoleError('disk-full', { path })
  if (code.startsWith('SQLITE_READONLY')) return new SpoleError('read-only', { path })
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return new SpoleError('study-damaged', { path })
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new SpoleError('study-in-use', { who: '', host: '', sinceMs: 0 })
  }
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) {
    return isFull(path)
      ? new SpoleError('disk-full', { path })
      : new SpoleError('file-unwritable', { path, reason: code })
  }
  return error
}

function isFull(path: string): boolean {
  try {
    const space = statfsSync(dirname(path))
    return space.bavail * space.bsize < nearlyNothing
  } catch {
    return false
  }
}

/** Node's own error code (`ENOENT`), or an empty text. */
export function errnoOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
