import { all, type Db } from '@main/study/connection'
import { migrations } from '@main/study/migrations/list'
import { newestVersion, versionOf } from '@main/study/migrations/migrate'
import type { TableName } from '@main/study/rows'
import { tableNames } from '@main/study/tables'

/** The tables that a file must have: all, or in a file that an older Spole wrote those that are there. */
export function tablesIn(db: Db): readonly TableName[] {
  try {
    if (versionOf(db) >= newestVersion(migrations)) return tableNames
    const there = all<{ name: string }>(db, `SELECT name FROM sqlite_schema WHERE type = 'table'`)
    const names = new Set(there.map(({ name }) => name))
    return tableNames.filter((name) => names.has(name))
  } catch {
    // What a file is cannot always be read from a damaged one: then every table is missed.
    return tableNames
  }
}
