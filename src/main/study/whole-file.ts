import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { type ErrorCode, SpoleError } from '@contract/error'
import { syncFile, syncFolder } from '@main/study/copy'
import { errnoOf, troubleOf } from '@main/study/trouble'

/**
 * Makes a database file under another name and puts it in its place when it is on disk: whole or not at all. Another file
 * at the path is refused with `whenTaken`, or replaced where that is null.
 */
export function makeWhole(path: string, whenTaken: ErrorCode | null, fill: (unfinished: string) => void): void {
  if (!existsSync(dirname(path))) throw new SpoleError('file-unwritable', { path, reason: 'ENOENT' })
  const unfinished = `${path}.part`
  try {
    rmSync(unfinished, { force: true })
    fill(unfinished)
    syncFile(unfinished)
    if (whenTaken === null) renameSync(unfinished, path)
    else putInPlace(unfinished, path, whenTaken)
    syncFolder(dirname(path))
  } catch (error) {
    throw refusalOf(error, path)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** A hard link refuses to replace a file that has appeared meanwhile; where there are no links, a rename must do. */
function putInPlace(from: string, to: string, whenTaken: ErrorCode): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') throw new SpoleError(whenTaken, { path: to })
    renameSync(from, to)
  }
}

function refusalOf(error: unknown, path: string): unknown {
  const trouble = troubleOf(error, path)
  if (trouble instanceof SpoleError) return trouble
  const errno = errnoOf(error)
  if (errno === 'ENOSPC') return new SpoleError('disk-full', { path })
  if (errno === 'EROFS') return new SpoleError('read-only', { path })
  return errno === '' ? error : new SpoleError('file-unwritable', { path, reason: errno })
}
