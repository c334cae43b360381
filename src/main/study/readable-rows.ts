import type { Db } from '@main/study/connection'
import type { RawRow } from '@main/study/row-store'
import type { Database } from '@main/study/sqlite'

/** A table's rows as far as they can be read; `complete` turns false when some could not. */
export interface Reading {
  complete: boolean
}

const batchSize = 500
/** After this many failures in a row bigger leaps are tried: the damage is more than one page. */
const patience = 300

/**
 * Walks a table by rowid and leaps over what is damaged. `sql` selects rows with their rowid as `at`,
 * and ends in `WHERE rowid > ? ORDER BY rowid LIMIT ?`.
 */
export function* readableRows(db: Db, sql: string, reading: Reading): Generator<RawRow> {
  let at = 0
  let failures = 0
  let limit = batchSize
  const statement = prepared(db, sql, reading)
  if (statement === null) return
  for (;;) {
    try {
      const rows = statement.all(at, limit)
      yield* rows
      failures = 0
      limit = batchSize
      const last = rows.at(-1)?.['at']
      if (typeof last !== 'number') return
      at = last
    } catch {
      reading.complete = false
      if (limit > 1) {
        limit = 1
        continue
      }
      failures += 1
      at += failures < patience ? 1 : 2 ** (failures - patience)
      if (at > Number.MAX_SAFE_INTEGER) return
    }
  }
}

function prepared(db: Db, sql: string, reading: Reading): Database.Statement<[number, number], RawRow> | null {
  try {
    return db.prepare<[number, number], RawRow>(sql)
  } catch {
    reading.complete = false
    return null
  }
}
