import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Backup } from '@contract/calls/study'
import { SpoleError } from '@contract/error'
import { backupFolderOf, type BackupKind, backupName, listBackups, readBackupName } from '@main/study/backup-folder'
import { connect, type Db } from '@main/study/connection'
import { copyTo } from '@main/study/copy'
import { errnoOf } from '@main/study/trouble'

/** Of the copies made by themselves: three of today, one of each older day, ten in all. */
const keepOfToday = 3
const keepInAll = 10

/** A clock may be put right by so much without a backup counting as one of the future. */
const aheadMs = 24 * 3_600_000

/** Makes a backup beside the study now. It has the study's passphrase. */
export function makeBackup(db: Db, studyPath: string, kind: BackupKind, nowMs = Date.now()): Backup {
  const folder = backupFolderOf(studyPath)
  makeFolder(folder)
  removeUnfinished(folder, nowMs)
  const backupId = freeName(folder, nowMs, kind)
  copyTo(db, join(folder, backupId))
  removeOld(folder, nowMs)
  const made = listBackups(folder).find((backup) => backup.backupId === backupId)
  if (made === undefined) throw new SpoleError('backup-not-found', { backupId })
  return made
}

export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new SpoleError(errnoOf(error) === 'ENOSPC' ? 'disk-full' : 'file-unwritable', {
      path: folder,
      reason: errnoOf(error),
    })
  }
}

/** Closing the study in the middle of a backup leaves a piece behind; nobody works on one for an hour. */
function removeUnfinished(folder: string, nowMs: number): void {
  for (const name of readdirSync(folder)) {
    const read = name.endsWith('.part') ? readBackupName(name.slice(0, -'.part'.length)) : null
    if (read !== null && read.madeMs < nowMs - 3_600_000) rmSync(join(folder, name), { force: true })
  }
}

/** A name of its own, even for two backups in one millisecond. */
export function freeName(folder: string, nowMs: number, kind: BackupKind): string {
  const taken = new Set(listBackups(folder).map((backup) => backup.madeMs))
  let madeMs = nowMs
  while (taken.has(madeMs)) madeMs += 1
  return backupName(madeMs, kind)
}

export function backupBeforeMigration(db: Db, studyPath: string): void {
  makeBackup(db, studyPath, 'before-migration')
}

/** Removes rotating backups that are one too many; those made by hand or before a restore or migration stay. */
function removeOld(folder: string, nowMs: number): void {
  const rotating = listBackups(folder).filter((backup) => backup.kind === 'rotating')
  for (const backupId of tooMany(
    rotating.map((backup) => backup.backupId),
    nowMs,
  ))
    rmSync(join(folder, backupId), { force: true })
}

/** Which of these rotating backups go. */
export function tooMany(backupIds: readonly string[], nowMs: number): readonly string[] {
  const newestFirst = backupIds
    .flatMap((backupId) => {
      const read = readBackupName(backupId)
      return read === null ? [] : [{ backupId, madeMs: read.madeMs, isAhead: read.madeMs > nowMs + aheadMs }]
    })
    // Made while the clock was wrong, now or then: they must not crowd out those that are made now.
    .toSorted((a, b) => Number(a.isAhead) - Number(b.isAhead) || b.madeMs - a.madeMs)
  const today = dayOf(nowMs)
  const perDay = new Map<string, number>()
  const kept = new Set<string>()
  for (const { backupId, madeMs } of newestFirst) {
    const day = dayOf(madeMs)
    const count = perDay.get(day) ?? 0
    if (kept.size >= keepInAll || count >= (day === today ? keepOfToday : 1)) continue
    perDay.set(day, count + 1)
    kept.add(backupId)
  }
  return backupIds.filter((backupId) => !kept.has(backupId))
}

/** Days as the person's calendar has them. */
function dayOf(ms: number): string {
  return new Date(ms).toDateString()
}

/** A backup over a connection of its own: the thread that takes the keys is not held up. */
export function backupInWorker(studyPath: string, passphrase: string | null, kind: BackupKind): Backup {
  const db = connect(studyPath, { passphrase, readOnly: true })
  try {
    return makeBackup(db, studyPath, kind)
  } finally {
    db.close()
  }
}
