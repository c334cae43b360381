import { SpoleError } from '@contract/error'
import { randomPieces } from '@main/study/chance'
import { type Db, first, run } from '@main/study/connection'
import { type Action, contentHashOf, type Op, recordHashOf } from '@main/study/history/chain'
import type { HistoryLabel } from '@main/study/history/label'
import { lastRecord } from '@main/study/history/last-record'
import { latestOfScope, type StackTops, topsAfter } from '@main/study/history/stack'
import { canonicalRow, findRow, insertRow, keyOfRow, removeRow, updateRow } from '@main/study/row-store'
import { Database } from '@main/study/sqlite'
import type { Change, TableName } from '@main/study/rows'
import { inTransaction } from '@main/study/transaction'

const newSalt = randomPieces(16)

/** Changes that belong together: all of them happen, or none. */
export interface Transaction {
  /** Who does it; null for Spole itself (making the file). */
  readonly personId: string | null
  /** The rating whose undo it belongs to, or 'study'. */
  readonly scope: string
  readonly label: HistoryLabel
  readonly action: Action
  readonly changes: readonly Change[]
  /** The transaction that an undo or redo reverses. */
  readonly undoesTxId?: number
  /** Keep only the hash of what changes: for removals that must forget. */
  readonly erase?: boolean
  readonly atMs?: number
}

/** The one way in which rows change: checks, writes rows and history, and is on disk when it returns the transaction's number. */
export function applyChanges(db: Db, transaction: Transaction): number {
  return inTransaction(db, () => {
    const head = writeHead(db, transaction)
    let { seq, hash } = lastRecord(db)
    for (const change of transaction.changes) {
      const step = writeRow(db, change)
      seq += 1
      hash = writeRecord(db, { ...head, seq, ...step }, hash, transaction.erase === true)
    }
    return head.txId
  })
}

type Head = Readonly<{
  txId: number
  atMs: number
  personId: string | null
  action: Action
  scope: string
  label: HistoryLabel
  undoesTxId: number | null
}>

function writeHead(db: Db, transaction: Transaction): Head {
  const { personId, scope, label, action } = transaction
  const txId = (first<{ txId: number | null }>(db, 'SELECT max(txId) AS txId FROM changeTx')?.txId ?? 0) + 1
  const atMs = transaction.atMs ?? Date.now()
  const undoesTxId = transaction.undoesTxId ?? null
  const tops: StackTops = topsAfter(txId, action, latestOfScope(db, scope), reversedOf(db, undoesTxId))
  run(
    db,
    `INSERT INTO changeTx (txId, atMs, personId, action, scope, label, undoesTxId, undoTop, redoTop, beneath)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    txId,
    atMs,
    personId,
    action,
    scope,
    label,
    undoesTxId,
    tops.undoTop,
    tops.redoTop,
    tops.beneath,
  )
  return { txId, atMs, personId, action, scope, label, undoesTxId }
}

function reversedOf(db: Db, txId: number | null): StackTops | undefined {
  if (txId === null) return undefined
  return first<StackTops>(db, 'SELECT undoTop, redoTop, beneath FROM changeTx WHERE txId = ?', txId)
}

interface WrittenRow {
  readonly tableName: string
  readonly rowId: string
  readonly op: Op
  readonly before: string | null
  readonly after: string | null
}

function writeRow(db: Db, change: Change): WrittenRow {
  const { table, before, after } = change
  const row = after ?? before
  if (row === null) throw new SpoleError('bad-input', { field: 'changes' })
  const rowId = keyOfRow(table, row)
  const texts = {
    before: before === null ? null : canonicalRow(table, before),
    after: after === null ? null : canonicalRow(table, after),
  }
  if (before !== null && keyOfRow(table, before) !== rowId) throw new SpoleError('bad-input', { field: 'id' })
  if (before !== null) refuseConflict(db, change, rowId, texts.before)
  if (after === null) removeRow(db, table, rowId)
  else if (before === null) insertNew(db, table, after)
  else updateRow(db, table, after)
  const op = after === null ? 'delete' : before === null ? 'insert' : 'update'
  return { tableName: table, rowId, op, ...texts }
}

/** What the caller saw must still be so, else it would overwrite somebody's work. */
function refuseConflict(db: Db, change: Change, rowId: string, before: string | null): void {
  const present = findRow(db, change.table, rowId)
  const presentText = present === undefined ? null : canonicalRow(change.table, present)
  if (presentText !== before) throw new SpoleError('conflict', { table: change.table, id: rowId })
}

/** SQLite itself notices a row that is there already, without a look before each of thousands. */
function insertNew(db: Db, table: TableName, row: object): void {
  try {
    insertRow(db, table, row)
  } catch (error) {
    const isThere = error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
    throw isThere ? new SpoleError('conflict', { table, id: keyOfRow(table, row) }) : error
  }
}

function writeRecord(
  db: Db,
  record: Head & WrittenRow & { readonly seq: number },
  previous: string,
  erase: boolean,
): string {
  const salt = newSalt().toString('hex')
  const contentHash = contentHashOf({ salt, before: record.before, after: record.after })
  const hash = recordHashOf(previous, record, contentHash)
  run(
    db,
    `INSERT INTO change (seq, txId, tableName, rowId, op, before, after, salt, erased, contentHash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    record.seq,
    record.txId,
    record.tableName,
    record.rowId,
    record.op,
    erase ? null : record.before,
    erase ? null : record.after,
    erase ? null : salt,
    erase ? 1 : 0,
    contentHash,
    hash,
  )
  return hash
}
