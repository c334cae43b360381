import type { Db } from '@main/study/connection'
import { inTransaction } from '@main/study/transaction'

/** Does work in one transaction that takes away what must not be found again in the file, free pages and log included. */
export function forgetting(db: Db, work: () => void): void {
  // Freed pages are written over too, so that an unencrypted file keeps nothing of them.
  db.pragma('secure_delete = ON')
  inTransaction(db, work)
  // What was erased must not stay behind in the log.
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.pragma('secure_delete = FAST')
}
