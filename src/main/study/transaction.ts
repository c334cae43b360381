import { statSync } from 'node:fs'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { statement } from '@main/study/connection'
import { errnoOf, troubleOf } from '@main/study/trouble'

/** Which file a connection writes to, so that a commit into a deleted file is noticed. */
interface FileIdentity {
  readonly dev: number
  readonly ino: number
}

const files = new WeakMap<Db, FileIdentity>()

/** Remembers which file the connection has open. */
export function watchFile(db: Db): void {
  const { dev, ino } = statSync(db.name)
  files.set(db, { dev, ino })
}

/** Refuses when the file at the connection's path is gone or is another one: what is written now would be lost. */
export function refuseVanished(db: Db): void {
  const known = files.get(db)
  if (known === undefined) return
  const now = identityAt(db.name)
  if (now?.ino !== known.ino || now.dev !== known.dev) throw new SpoleError('study-vanished', { path: db.name })
}

/** Null for no file; where even that cannot be found out (a network folder that has gone), nothing can be written. */
function identityAt(path: string): FileIdentity | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null
  } catch (error) {
    throw new SpoleError('study-vanished', { path, reason: errnoOf(error) })
  }
}

/**
 * Runs work in one transaction: all of it is on disk when this returns, or none of it.
 * The refusals of SQLite and of the disk come out as SpoleError; the connection stays usable.
 */
export function inTransaction<Result>(db: Db, work: () => Result): Result {
  if (db.inTransaction) return work()
  try {
    if (db.readonly) throw new SpoleError('read-only', { path: db.name })
    statement(db, 'BEGIN IMMEDIATE').run()
    const result = work()
    refuseVanished(db)
    statement(db, 'COMMIT').run()
    return result
  } catch (error) {
    rollBack(db)
    throw troubleOf(error, db.name)
  }
}

/** Runs work that writes and takes all of it back: to say what it would come to. */
export function rolledBack<Result>(db: Db, work: () => Result): Result {
  try {
    statement(db, 'BEGIN IMMEDIATE').run()
    return work()
  } catch (error) {
    throw troubleOf(error, db.name)
  } finally {
    rollBack(db)
  }
}

/** SQLite itself has already rolled back after some errors (a full disk, an I/O error). */
function rollBack(db: Db): void {
  if (db.open && db.inTransaction) statement(db, 'ROLLBACK').run()
}
