import { renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { SpoleError } from '@contract/error'
import { applicationId, connect, type Db } from '@main/study/connection'
import { copyTo, syncFile, syncFolder } from '@main/study/copy'
import { rekeyedFile } from '@main/study/half-rekeyed'
import { lastRecord } from '@main/study/history/last-record'
import { chooseSqlCipher4, keyOf } from '@main/study/key'
import type { OpenedFile } from '@main/study/open'
import { errnoOf, troubleOf } from '@main/study/trouble'
import { watchFile } from '@main/study/transaction'

/** What became of it: the study goes on with `file`, which is the old one again where `failure` is not null. */
interface Rekeyed {
  readonly file: OpenedFile
  readonly failure: unknown
}

/**
 * Gives a study another passphrase (or none): into a new file, which is proved to open before it takes the old one's
 * place in one step. Once it has, it stays so: the backups, which the old passphrase opens, are for the caller to remove.
 */
export function changePassphraseOf(file: OpenedFile, current: string | null, next: string | null): Rekeyed {
  const { path } = file
  const fresh = rekeyedFile(path)
  try {
    copyTo(file.db, fresh)
    rekey(fresh, current, next)
    prove(fresh, next, file.db)
    syncFile(fresh)
    // Without its log the old file is whole, and the log must not be there when another file takes the name.
    file.db.pragma('journal_mode = DELETE')
  } catch (error) {
    rmSync(fresh, { force: true })
    throw troubleOf(error, path)
  }
  file.db.close()
  try {
    renameSync(fresh, path)
  } catch (error) {
    rmSync(fresh, { force: true })
    const failure = new SpoleError('file-unwritable', { path, reason: errnoOf(error) })
    return { file: { ...file, db: reopen(path, current) }, failure }
  }
  syncFolder(dirname(path))
  return { file: { ...file, db: reopen(path, next), encrypted: next !== null }, failure: null }
}

function rekey(path: string, current: string | null, next: string | null): void {
  const db = connect(path, { passphrase: current })
  try {
    db.pragma('journal_mode = DELETE')
    if (current === null) chooseSqlCipher4(db)
    db.rekey(next === null ? Buffer.alloc(0) : keyOf(next))
  } finally {
    db.close()
  }
}

function prove(path: string, passphrase: string | null, original: Db): void {
  const db = connect(path, { passphrase, readOnly: true })
  try {
    const same =
      db.pragma('application_id', { simple: true }) === applicationId &&
      lastRecord(db).hash === lastRecord(original).hash
    if (!same || db.pragma('quick_check', { simple: true }) !== 'ok') throw new SpoleError('study-damaged', { path })
  } finally {
    db.close()
  }
}

function reopen(path: string, passphrase: string | null): Db {
  const db = connect(path, { passphrase })
  db.pragma('journal_mode = WAL')
  db.pragma('secure_delete = FAST')
  watchFile(db)
  return db
}
