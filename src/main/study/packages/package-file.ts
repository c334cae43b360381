import { copyFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isPackageName, packageEnding } from '@domain/exchange/package'
import { SpoleError } from '@contract/error'
import { all, connect, type Db, pageSize } from '@main/study/connection'
import { kindOf } from '@main/study/file-kind'
import { migrations } from '@main/study/migrations/list'
import { newestVersion, versionOf } from '@main/study/migrations/migrate'
import { makePassingFolder } from '@main/study/passing-copy'
import { Database } from '@main/study/sqlite'
import { errnoOf } from '@main/study/trouble'

/** Marks a file as a package in SQLite's own header ("SPOP"), so that none is taken for a study. */
export const packageApplicationId = 0x53504f50

/** One person's work without media takes some megabytes. */
const mostBytes = 2 * 1024 ** 3

/** A package that is open to be read, until `close`. */
export interface PackageFile {
  readonly db: Db
  readonly sizeBytes: number
  readonly close: () => void
}

/**
 * Opens a package as what it is, a file from outside: a copy of it, which nobody changes meanwhile and which has nothing
 * beside it, read-only, and only when its tables are exactly those that Spole makes.
 */
export function openPackageFile(path: string, passphrase: string | null): PackageFile {
  const sizeBytes = sizeOf(path)
  refuseOther(path, sizeBytes)
  if (passphrase === null) throw new SpoleError('package-passphrase', { path })
  const folder = makePassingFolder('package')
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const copy = join(folder, 'package')
    copyFileSync(path, copy)
    const db = openCopy(copy, path, passphrase)
    return {
      db,
      sizeBytes,
      close: () => {
        db.close()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw refusalOf(error, path)
  }
}

function sizeOf(path: string): number {
  try {
    const stat = statSync(path)
    if (!stat.isFile()) throw new SpoleError('not-a-package', { path })
    if (stat.size > mostBytes) throw new SpoleError('package-too-large', { path })
    return stat.size
  } catch (error) {
    if (error instanceof SpoleError) throw error
    throw new SpoleError('file-unreadable', { path, reason: errnoOf(error) })
  }
}

function refuseOther(path: string, sizeBytes: number): void {
  const isNamedSo = isPackageName(path)
  if (isNamedSo && sizeBytes < pageSize) throw new SpoleError('package-damaged', { path })
  const kind = kindOf(path, packageEnding)
  if (kind === 'cut-short') throw new SpoleError('package-damaged', { path })
  if (kind !== 'perhaps-encrypted') throw new SpoleError('not-a-package', { path })
}

function openCopy(copy: string, path: string, passphrase: string): Db {
  const db = connect(copy, { passphrase, readOnly: true })
  try {
    db.pragma('cell_size_check = ON')
    db.pragma('query_only = ON')
    if (db.pragma('application_id', { simple: true }) !== packageApplicationId)
      throw new SpoleError('not-a-package', { path })
    if (versionOf(db) > newestVersion(migrations)) throw new SpoleError('package-newer', { path })
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new SpoleError('package-damaged', { path })
    refuseOtherTables(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Tables, indexes and triggers must be those of the version that the file says, to the letter: nothing of its own runs here. */
function refuseOtherTables(db: Db): void {
  if (schemaOf(db) !== madeSchema(versionOf(db))) throw new SpoleError('package-tampered', { what: 'its tables' })
}

function madeSchema(version: number): string {
  const db = connect(':memory:', { passphrase: null, create: true })
  try {
    for (const step of migrations) if (step.version <= version) db.exec(step.sql)
    return schemaOf(db)
  } finally {
    db.close()
  }
}

function schemaOf(db: Db): string {
  return JSON.stringify(all(db, 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name'))
}

/** A file cut at the end of a page shows only where something is missing. */
function refusalOf(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const isDamage = error.code.startsWith('SQLITE_CORRUPT') || error.code.startsWith('SQLITE_IOERR')
  return isDamage || error.code === 'SQLITE_NOTADB' ? new SpoleError('package-damaged', { path }) : error
}
