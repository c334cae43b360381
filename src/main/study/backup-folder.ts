import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Backup } from '@contract/calls/study'
import { SpoleError } from '@contract/error'

export type BackupKind = Backup['kind']

/** `2026-03-01T12-30-05-123Z rotating.spole`: when it was made and why. */
const namePattern =
  /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z (rotating|before-migration|before-restore|by-hand)\.spole$/

/** The folder beside a study in which its backups lie: `group-a.spole-backups`. */
export function backupFolderOf(studyPath: string): string {
  const name = basename(studyPath).replace(/\.spole$/i, '')
  return join(dirname(studyPath), `${name}.spole-backups`)
}

export function backupName(madeMs: number, kind: BackupKind): string {
  return `${new Date(madeMs).toISOString().replace(/[:.]/g, '-')} ${kind}.spole`
}

/** When and why a backup was made, by its name; null for any other name. */
export function readBackupName(name: string): { madeMs: number; kind: BackupKind } | null {
  const match = namePattern.exec(name)
  if (match === null) return null
  const [, day, hour, minute, second, milli, kind] = match
  const madeMs = Date.parse(`${day}T${hour}:${minute}:${second}.${milli}Z`)
  return Number.isNaN(madeMs) ? null : { madeMs, kind: kind as BackupKind }
}

/** The backups in a folder, newest first. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const read = readBackupName(name)
      if (read === null) return []
      return [{ backupId: name, madeMs: read.madeMs, kind: read.kind, sizeBytes: statSync(join(folder, name)).size }]
    })
    .toSorted((a, b) => b.madeMs - a.madeMs)
}

/** The file of a backup id; ids are names inside the folder and nothing else. */
export function backupFile(studyPath: string, backupId: string): string {
  const file = join(backupFolderOf(studyPath), backupId)
  if (readBackupName(backupId) === null || !existsSync(file)) throw new SpoleError('backup-not-found', { backupId })
  return file
}

/** Null where there is none, or none that can be got at. */
export function newestBackupFile(studyPath: string): string | null {
  const folder = backupFolderOf(studyPath)
  try {
    const newest = listBackups(folder).find((backup) => backup.sizeBytes > 0)
    return newest === undefined ? null : join(folder, newest.backupId)
  } catch {
    return null
  }
}

/** Removes every backup of a study, half ones too, and nothing else that may lie in the folder. */
export function removeBackups(studyPath: string): void {
  const folder = backupFolderOf(studyPath)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (readBackupName(name.replace(/(?:-wal|-shm|\.part)$/, '')) !== null) rmSync(join(folder, name), { force: true })
  }
}

/** The backups of a study that need not be open, newest first. */
export function backupsOf(studyPath: string): Backup[] {
  return listBackups(backupFolderOf(studyPath))
}
