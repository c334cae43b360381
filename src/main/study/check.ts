import type { CheckReport } from '@contract/calls/study'
import { SpoleError } from '@contract/error'
import { all, connect, type Db, each, first } from '@main/study/connection'
import { type Action, beforeFirst, contentHashOf, type Op, recordHashOf } from '@main/study/history/chain'
import { noRest, type Rest } from '@main/study/rest'
import { canonicalRow, eachRow, keyOfRow } from '@main/study/row-store'
import { tablesIn } from '@main/study/migrations/tables-in'
import { isTableName, tables } from '@main/study/tables'
import { carriedRecords } from '@main/study/packages/past'
import { proveRecords } from '@main/study/packages/prove-past'
import { troubleOf } from '@main/study/trouble'
import type { Progress } from '@main/worker-task'

/** A damaged file could name millions of problems; this many tell enough. */
const mostProblems = 100

interface Manner {
  readonly onProgress?: (progress: Progress) => void
  /** Called between rows. */
  readonly rest?: Rest
}

/** Checks a file over a connection of its own. */
export function checkFile(path: string, passphrase: string | null, manner: Manner = {}): CheckReport {
  let db: Db
  try {
    db = connect(path, { passphrase, readOnly: true })
  } catch (error) {
    const trouble = troubleOf(error, path)
    if (!isDamage(trouble)) throw trouble
    return { ok: false, problems: [unreadable(error)] }
  }
  try {
    return checkStudy(db, manner)
  } finally {
    db.close()
  }
}

/** SQLite's own check, foreign keys, the chain of the history, and every row against its last record. */
export function checkStudy(db: Db, { onProgress = () => undefined, rest = noRest }: Manner = {}): CheckReport {
  const problems: string[] = []
  const note = (problem: string) => {
    if (problems.length < mostProblems && !problems.includes(problem)) problems.push(problem)
  }
  const steps = [checkSqlite, checkForeignKeys, checkChain, checkRows, checkTally, checkCarried]
  // One reading transaction: what is checked is one state of the file, though others go on writing.
  db.exec('BEGIN')
  try {
    for (const [index, step] of steps.entries()) {
      onProgress({ done: index, total: steps.length })
      try {
        step(db, note, rest)
      } catch (error) {
        if (!isDamage(troubleOf(error, db.name))) throw error
        note(unreadable(error))
      }
    }
    onProgress({ done: steps.length, total: steps.length })
  } finally {
    db.exec('ROLLBACK')
  }
  return { ok: problems.length === 0, problems }
}

function isDamage(error: unknown): boolean {
  return error instanceof SpoleError && (error.code === 'study-damaged' || error.code === 'file-unwritable')
}

function unreadable(error: unknown): string {
  return `The file cannot be read to its end: ${error instanceof Error ? error.message : 'unknown reason'}.`
}

type Note = (problem: string) => void

function checkSqlite(db: Db, note: Note): void {
  for (const row of all<{ quick_check: string }>(db, 'PRAGMA quick_check(20)')) {
    if (row.quick_check !== 'ok') note(`SQLite: ${row.quick_check}`)
  }
}

function checkForeignKeys(db: Db, note: Note): void {
  const broken = each<{ table: string; rowid: number; parent: string }>(db, 'PRAGMA foreign_key_check')
  for (const row of broken) note(`Row ${row.rowid} of ${row.table} refers to a row of ${row.parent} that is not there.`)
}

interface HistoryRow {
  readonly seq: number
  readonly txId: number
  readonly tableName: string
  readonly rowId: string
  readonly op: Op
  readonly before: string | null
  readonly after: string | null
  readonly salt: string | null
  readonly erased: number
  readonly contentHash: string
  readonly hash: string
  readonly atMs: number | null
  readonly personId: string | null
  readonly action: Action
  readonly scope: string
  readonly label: string
  readonly undoesTxId: number | null
}

function checkChain(db: Db, note: Note, rest: Rest): void {
  const records = each<HistoryRow>(
    db,
    `SELECT change.*, atMs, personId, action, scope, label, undoesTxId
     FROM change LEFT JOIN changeTx ON changeTx.txId = change.txId ORDER BY seq`,
  )
  let previous = beforeFirst
  let expected = 1
  for (const record of records) {
    rest()
    if (record.seq !== expected) note(`History record ${expected} is missing.`)
    const problem = problemOfRecord(record, previous)
    if (problem !== null) note(`History record ${record.seq} (${record.tableName} ${record.rowId}) ${problem}.`)
    previous = record.hash
    expected = record.seq + 1
  }
  const empty = each<{ txId: number }>(
    db,
    'SELECT txId FROM changeTx WHERE NOT EXISTS (SELECT 1 FROM change WHERE change.txId = changeTx.txId)',
  )
  for (const { txId } of empty) note(`Transaction ${txId} of the history has lost its records.`)
}

function problemOfRecord(record: HistoryRow, previous: string): string | null {
  const { atMs } = record
  if (atMs === null) return 'has lost its transaction'
  if (recordHashOf(previous, { ...record, atMs }, record.contentHash) !== record.hash)
    return 'does not follow from the one before it'
  if (record.erased === 1) return record.before === null && record.after === null ? null : 'is marked erased and is not'
  const { salt, before, after } = record
  if (salt === null || contentHashOf({ salt, before, after }) !== record.contentHash) return 'has been altered'
  return null
}

/** Each row must be what its last record says, and each row that the history knows must be there. */
function checkRows(db: Db, note: Note, rest: Rest): void {
  const last = db.prepare<[string, string], { op: Op; after: string | null; erased: number }>(
    'SELECT op, after, erased FROM change WHERE tableName = ? AND rowId = ? ORDER BY seq DESC LIMIT 1',
  )
  for (const table of tablesIn(db)) {
    for (const row of eachRow(db, table, '')) {
      rest()
      const id = keyOfRow(table, row)
      const record = last.get(table, id)
      if (record === undefined) note(`Row ${id} of ${table} is not in the history.`)
      else if (record.op === 'delete') note(`Row ${id} of ${table} was removed by the history and is there.`)
      else if (record.after !== canonicalRow(table, row)) note(`Row ${id} of ${table} is not what the history says.`)
    }
    noteMissing(db, table, note)
  }
  for (const { tableName } of all<{ tableName: string }>(db, 'SELECT DISTINCT tableName FROM change')) {
    if (!isTableName(tableName)) note(`The history names a table ${tableName} that Spole does not know.`)
  }
}

function noteMissing(db: Db, table: keyof typeof tables, note: Note): void {
  const key = `"${table}"."${tables[table].primaryKey}"`
  const missing = each<{ rowId: string }>(
    db,
    `SELECT rowId, op, max(seq) FROM change
     WHERE tableName = ? AND NOT EXISTS (SELECT 1 FROM "${table}" WHERE ${key} = change.rowId)
     GROUP BY rowId HAVING op <> 'delete'`,
    table,
  )
  for (const { rowId } of missing) note(`Row ${rowId} of ${table} is in the history and not in its table.`)
}

function checkTally(db: Db, note: Note): void {
  const wrong = first<{ ratings: number }>(
    db,
    `SELECT count(*) AS ratings FROM rating
     LEFT JOIN eventTally ON eventTally.ratingId = rating.id
     WHERE ifnull(events, 0) <> (SELECT count(*) FROM event WHERE event.ratingId = rating.id)`,
  )
  if ((wrong?.ratings ?? 0) > 0) note(`The number of events kept for ${wrong?.ratings} ratings is wrong.`)
}

/** Records of other studies' histories prove themselves. */
function checkCarried(db: Db, note: Note): void {
  if (!tablesIn(db).includes('ratingVersion')) return
  for (const version of eachRow(db, 'ratingVersion', '')) {
    try {
      proveRecords(version, carriedRecords(db, version.id))
    } catch (error) {
      if (!(error instanceof SpoleError)) throw error
      note(`What package ${version.packageId} brought of rating ${version.ratingId} has been altered.`)
    }
  }
}
