import { accessSync, constants, copyFileSync, existsSync, realpathSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { SpoleError } from '@contract/error'
import { newestBackupFile } from '@main/study/backup-folder'
import { applicationId, connect, type Db, pageSize } from '@main/study/connection'
import { kindOf } from '@main/study/file-kind'
import { removeHalfRekeyed } from '@main/study/half-rekeyed'
import { type Lock, takeLock } from '@main/study/lock'
import { migrations as allMigrations } from '@main/study/migrations/list'
import { type Migration, migrate, refuseNewer } from '@main/study/migrations/migrate'
import { backupBeforeMigration } from '@main/study/backup'
import { makePassingFolder } from '@main/study/passing-copy'
import { errnoOf, troubleOf } from '@main/study/trouble'
import { watchFile } from '@main/study/transaction'

export interface OpenOptions {
  readonly passphrase: string | null
  /** Look only: takes no lock and writes nothing. */
  readonly readOnly?: boolean
  /** For tests of the migrations themselves. */
  readonly migrations?: readonly Migration[]
}

/** A study file that has been opened and found to be one. */
export interface OpenedFile {
  readonly db: Db
  readonly path: string
  readonly encrypted: boolean
  readonly readOnly: boolean
  /** The last close was not clean: whoever opened it should check before going on. */
  readonly recovered: boolean
  /** Null when read-only. */
  readonly lock: Lock | null
  /** Folder of a temporary copy to remove when closing, or null. */
  readonly temporary: string | null
}

/** Opens a study file, or says exactly why it cannot be opened. */
export function openFile(askedPath: string, options: OpenOptions): OpenedFile {
  const path = resolvePath(askedPath)
  const kind = kindOf(path)
  if (kind === 'not-a-study') {
    refuseDamagedHead(path, options.passphrase)
    throw new SpoleError('not-a-study', { path })
  }
  const encrypted = kind !== 'plain-study'
  if (encrypted && options.passphrase === null) {
    refuseDamagedHead(path, null)
    throw new SpoleError('passphrase-needed', { path })
  }
  const passphrase = encrypted ? options.passphrase : null
  if (kind === 'cut-short') refuseCutShort(path, passphrase)
  const lock = options.readOnly === true || !isWritable(path) ? null : takeLock(path)
  if (lock === null) return openReadOnly(path, passphrase, options)
  try {
    removeHalfRekeyed(path)
    const recovered = lock.tookOver || hasUnfinishedLog(path)
    return {
      db: openForWriting(path, passphrase, options),
      path,
      encrypted,
      readOnly: false,
      recovered,
      lock,
      temporary: null,
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The file itself, so that two ways to one file meet at one lock. */
function resolvePath(path: string): string {
  try {
    return realpathSync(path)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error))) throw new SpoleError('study-not-found', { path })
    throw new SpoleError('file-unreadable', { path, reason: errnoOf(error) })
  }
}

/** Root may write anything, so a file that is marked read-only is left alone by its marks. */
function isWritable(path: string): boolean {
  if ((statSync(path).mode & 0o222) === 0) return false
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** A clean close leaves no write-ahead log behind. */
function hasUnfinishedLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

function openForWriting(path: string, passphrase: string | null, options: OpenOptions): Db {
  const migrations = options.migrations ?? allMigrations
  return withConnection(path, passphrase, false, (db) => {
    refuseNewer(db, migrations)
    db.pragma('journal_mode = WAL')
    // Removed recordings must not stay readable in free pages of an unencrypted study.
    db.pragma('secure_delete = FAST')
    migrate(db, migrations, () => backupBeforeMigration(db, path))
    watchFile(db)
  })
}

function openReadOnly(path: string, passphrase: string | null, options: OpenOptions): OpenedFile {
  const encrypted = passphrase !== null
  const check = (db: Db) => refuseUnusable(db, options.migrations ?? allMigrations)
  const recovered = hasUnfinishedLog(path)
  if (isReadableInPlace(path)) {
    const db = withConnection(path, passphrase, true, check)
    return { db, path, encrypted, readOnly: true, recovered: false, lock: null, temporary: null }
  }
  const temporary = makePassingFolder('study')
  try {
    const copy = join(temporary, basename(path))
    copyFileSync(path, copy)
    if (recovered) copyFileSync(`${path}-wal`, `${copy}-wal`)
    withConnection(copy, passphrase, false, (db) => db.pragma('journal_mode = DELETE')).close()
    const db = withConnection(copy, passphrase, true, check)
    return { db, path, encrypted, readOnly: true, recovered, lock: null, temporary }
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    throw error
  }
}

/** Even to read, SQLite writes beside a file that keeps a log; where it cannot, it has to read a copy. */
function isReadableInPlace(path: string): boolean {
  return existsSync(`${path}-shm`) || (!hasUnfinishedLog(path) && isWritable(dirname(path)))
}

/** A read-only file cannot be migrated, so it has to be of this very version. */
function refuseUnusable(db: Db, migrations: readonly Migration[]): void {
  refuseNewer(db, migrations)
  if (migrations.at(-1)?.version !== Number(db.pragma('user_version', { simple: true }))) {
    throw new SpoleError('read-only', { path: db.name })
  }
}

function withConnection(path: string, passphrase: string | null, readOnly: boolean, prepare: (db: Db) => unknown): Db {
  let db: Db | null = null
  try {
    db = connect(path, { passphrase, readOnly })
    if (db.pragma('application_id', { simple: true }) !== applicationId) throw new SpoleError('not-a-study', { path })
    prepare(db)
    return db
  } catch (error) {
    db?.close()
    if (error instanceof SpoleError && error.code === 'passphrase-wrong') refuseDamagedHead(path, passphrase)
    throw troubleOf(error, path)
  }
}

/**
 * A damaged first page looks like a wrong passphrase or like no study at all. But when the newest backup opens with the
 * same passphrase (or is not encrypted), it was a study and the file is damaged.
 */
function refuseDamagedHead(path: string, passphrase: string | null): void {
  const backup = newestBackupFile(path)
  if (backup === null) return
  const isPlain = kindOf(backup) === 'plain-study'
  if (isPlain || (passphrase !== null && opens(backup, passphrase))) throw new SpoleError('study-damaged', { path })
}

/** Where the first page is still there, a wrong passphrase is told from the damage. */
function refuseCutShort(path: string, passphrase: string | null): never {
  try {
    if (statSync(path).size > pageSize) withConnection(path, passphrase, true, () => undefined).close()
  } catch (error) {
    if (!(error instanceof SpoleError) || error.code !== 'study-damaged') throw error
  }
  throw new SpoleError('study-damaged', { path, reason: 'cut-short' })
}

function opens(path: string, passphrase: string): boolean {
  try {
    const db = connect(path, { passphrase, readOnly: true })
    const isStudy = db.pragma('application_id', { simple: true }) === applicationId
    db.close()
    return isStudy
  } catch {
    return false
  }
}
