import { rmSync } from 'node:fs'
import { basename, dirname, extname } from 'node:path'
import { connect, type Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import type { Op } from '@main/study/history/chain'
import { newId } from '@main/study/identifier'
import { migrations } from '@main/study/migrations/list'
import { migrate } from '@main/study/migrations/migrate'
import { type Reading, readableRows } from '@main/study/readable-rows'
import { freeName } from '@main/study/rescue'
import { fromRaw, keyOfRow } from '@main/study/row-store'
import { tablesIn } from '@main/study/migrations/tables-in'
import type { Change, StudyRow, TableName } from '@main/study/rows'
import { isTableName, tableNames, tables } from '@main/study/tables'
import { troubleOf } from '@main/study/trouble'
import { inTransaction } from '@main/study/transaction'
import type { Progress } from '@main/worker-task'

export interface Salvaged {
  /** Name of the new file beside the damaged one. */
  readonly fileName: string
  readonly rowsSaved: number
  /** Tables of which something is lost for good. */
  readonly tablesLost: readonly string[]
}

/**
 * Copies everything that can still be read into a new study beside the damaged one, under the same passphrase. Rows that
 * cannot be read in their table are taken from the history, which holds each a second time. The damaged file is not touched;
 * the history of the new one begins with what was saved.
 */
export function salvage(
  path: string,
  passphrase: string | null,
  onProgress: (progress: Progress) => void = () => undefined,
): Salvaged {
  const target = freeName(dirname(path), path, 'salvaged')
  const from = connectDamaged(path, passphrase)
  try {
    const to = connect(target, { passphrase, create: true })
    try {
      migrate(to, migrations, () => undefined)
      const result = copyTables(from, to, onProgress)
      ensureStudyRow(to, path)
      return { fileName: basename(target), ...result }
    } finally {
      to.close()
    }
  } catch (error) {
    rmSync(target, { force: true })
    throw troubleOf(error, path)
  } finally {
    from.close()
  }
}

function connectDamaged(path: string, passphrase: string | null): Db {
  try {
    return connect(path, { passphrase, readOnly: true, damaged: true })
  } catch (error) {
    throw troubleOf(error, path)
  }
}

function copyTables(
  from: Db,
  to: Db,
  onProgress: (progress: Progress) => void,
): Pick<Salvaged, 'rowsSaved' | 'tablesLost'> {
  const ofHistory = lazily(() => rowsOfHistory(from))
  const tablesLost: string[] = []
  let rowsSaved = 0
  const present = tablesIn(from)
  for (const [index, table] of present.entries()) {
    onProgress({ done: index, total: present.length })
    const reading: Reading = { complete: true }
    const rows = rowsOf(from, table, reading)
    const second = reading.complete ? null : ofHistory()
    for (const [id, row] of second?.rows.get(table) ?? []) if (!rows.has(id)) rows.set(id, row)
    const saved = write(to, table, [...rows.values()])
    rowsSaved += saved
    if (saved < rows.size || (second !== null && !second.complete)) tablesLost.push(table)
  }
  onProgress({ done: present.length, total: present.length })
  return { rowsSaved, tablesLost }
}

type RowsById = Map<string, object>

function rowsOf(db: Db, table: TableName, reading: Reading): RowsById {
  const columns = tables[table].columns.map((column) => `"${column}"`).join(', ')
  const sql = `SELECT rowid AS at, ${columns} FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT ?`
  const rows: RowsById = new Map()
  for (const { at: _, ...raw } of readableRows(db, sql, reading)) {
    const row = fromRaw(table, raw)
    rows.set(keyOfRow(table, row), row)
  }
  return rows
}

/** The last state of every row by the history, as far as that can be read. */
function rowsOfHistory(db: Db): { rows: ReadonlyMap<TableName, RowsById>; complete: boolean } {
  const reading: Reading = { complete: true }
  const rows = new Map(tableNames.map((table): [TableName, RowsById] => [table, new Map()]))
  const sql = 'SELECT rowid AS at, tableName, rowId, op, after FROM change WHERE rowid > ? ORDER BY rowid LIMIT ?'
  for (const raw of readableRows(db, sql, reading)) {
    const { tableName, rowId, op, after } = raw as Readonly<{
      tableName: string
      rowId: string
      op: Op
      after: string | null
    }>
    if (!isTableName(tableName)) continue
    if (op === 'delete') rows.get(tableName)?.delete(rowId)
    else if (after !== null) rows.get(tableName)?.set(rowId, JSON.parse(after) as object)
  }
  return { rows, complete: reading.complete }
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => (made ??= { value: make() }).value
}

/** Rows whose parents are lost cannot stand; the others are written, and how many is answered. */
function write(to: Db, table: TableName, rows: readonly object[]): number {
  return inTransaction(to, () => rows.filter((row) => writeOne(to, table, row)).length)
}

function writeOne(to: Db, table: TableName, row: object): boolean {
  const changes = [{ table, before: null, after: row } as Change]
  to.exec('SAVEPOINT one')
  try {
    applyChanges(to, { personId: null, scope: 'study', label: 'study.salvage', action: 'system', changes })
    to.exec('RELEASE one')
    return true
  } catch (error) {
    to.exec('ROLLBACK TO one; RELEASE one')
    if (isConstraint(error)) return false
    throw error
  }
}

function isConstraint(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
}

/** Without its own row a study cannot be opened; it gets the file's name as its title. */
function ensureStudyRow(to: Db, path: string): void {
  if (to.prepare('SELECT 1 FROM study').get() !== undefined) return
  const after: StudyRow = {
    id: newId(),
    title: basename(path, extname(path)),
    isSample: false,
    currentPersonId: null,
    createdMs: Date.now(),
  }
  applyChanges(to, {
    personId: null,
    scope: 'study',
    label: 'study.salvage',
    action: 'system',
    changes: [{ table: 'study', before: null, after }],
  })
}
