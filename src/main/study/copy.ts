import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Db } from '@main/study/connection'
import { troubleOf } from '@main/study/trouble'

/** Writes the whole study as it is now into a new file, under the same passphrase; whole or not at all. */
export function copyTo(db: Db, target: string): void {
  const unfinished = `${target}.part`
  rmSync(unfinished, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(unfinished)
    syncFile(unfinished)
    renameSync(unfinished, target)
    syncFolder(dirname(target))
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw troubleOf(error, target)
  }
}

/** Until this returns, a power cut could leave the file's contents unfinished. Windows wants to write what it syncs. */
export function syncFile(path: string): void {
  sync(path, 'r+')
}

/** Makes a new name in a folder last. Windows opens no folders, and keeps names by itself. */
export function syncFolder(path: string): void {
  if (process.platform !== 'win32') sync(path, 'r')
}

function sync(path: string, flags: string): void {
  const file = openSync(path, flags)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
