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
    syncToDisk(unfinished)
    renameSync(unfinished, target)
    syncToDisk(dirname(target))
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw troubleOf(error, target)
  }
}

/** Until this returns, a power cut could leave a file or a renaming unfinished. Windows cannot do it for folders. */
export function syncToDisk(path: string): void {
  if (process.platform === 'win32' && !path.includes('.')) return
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } catch (error) {
    if (process.platform !== 'win32') throw error
  } finally {
    closeSync(file)
  }
}
