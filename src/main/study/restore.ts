import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SpoleError } from '@contract/error'
import { freeName, makeFolder } from '@main/study/backup'
import { backupFile, backupFolderOf } from '@main/study/backup-folder'
import { syncFile, syncFolder } from '@main/study/copy'
import { takeLock } from '@main/study/lock'
import { errnoOf, troubleOf } from '@main/study/trouble'

/**
 * Puts a backup in a closed study's place. The present file, damaged or not, is kept as a `before-restore` backup first,
 * so restoring that one takes the restore back.
 */
export function restoreBackup(studyPath: string, backupId: string): void {
  const backup = backupFile(studyPath, backupId)
  const lock = takeLock(studyPath)
  if (lock === null) throw new SpoleError('read-only', { path: studyPath })
  const fresh = `${studyPath}.part`
  try {
    copyFileSync(backup, fresh)
    syncFile(fresh)
    if (existsSync(studyPath)) keepPresent(studyPath)
    // A log belongs to the file that it was written for: it has to go before another file takes the name.
    for (const ending of ['-wal', '-shm']) rmSync(`${studyPath}${ending}`, { force: true })
    if (existsSync(`${backup}-wal`)) copyFileSync(`${backup}-wal`, `${studyPath}-wal`)
    renameSync(fresh, studyPath)
    syncFolder(dirname(studyPath))
  } catch (error) {
    rmSync(fresh, { force: true })
    throw refusalOf(error, studyPath)
  } finally {
    lock.release()
  }
}

/** With its unfinished log, if there is one: SQLite finds that by the file's name. */
function keepPresent(studyPath: string): void {
  const folder = backupFolderOf(studyPath)
  makeFolder(folder)
  const kept = join(folder, freeName(folder, Date.now(), 'before-restore'))
  if (existsSync(`${studyPath}-wal`)) copyFileSync(`${studyPath}-wal`, `${kept}-wal`)
  copyFileSync(studyPath, kept)
  syncFile(kept)
}

function refusalOf(error: unknown, path: string): unknown {
  const errno = errnoOf(error)
  if (errno === 'ENOSPC') return new SpoleError('disk-full', { path })
  if (['EROFS', 'EACCES', 'EPERM'].includes(errno)) return new SpoleError('file-unwritable', { path, reason: errno })
  return troubleOf(error, path)
}
