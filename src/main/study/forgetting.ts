import type { Db } from '@main/study/connection'
import { inTransaction } from '@main/study/transaction'

/** Connections whose log could not be emptied yet, because somebody else was reading. */
const waiting = new WeakSet<Db>()

/** Does work in one transaction that takes away what must not be found again in the file, free pages and log included. */
export function forgetting<Result>(db: Db, work: () => Result): Result {
  // Freed pages are written over too, so that an unencrypted file keeps nothing of them.
  db.pragma('secure_delete = ON')
  try {
    const result = inTransaction(db, work)
    emptyLog(db)
    return result
  } finally {
    db.pragma('secure_delete = FAST')
  }
}

/** Empties the log of what was to be forgotten, where a backup or check that was reading kept it from that. */
export function finishForgetting(db: Db): void {
  if (waiting.has(db)) emptyLog(db)
}

/** What was erased must not stay behind in the log. Nobody waits for a reader: it is tried again later. */
function emptyLog(db: Db): void {
  const patience = db.pragma('busy_timeout', { simple: true })
  db.pragma('busy_timeout = 0')
  try {
    const isHeld = db.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) !== 0
    if (isHeld) waiting.add(db)
    else waiting.delete(db)
  } finally {
    db.pragma(`busy_timeout = ${String(patience)}`)
  }
}
