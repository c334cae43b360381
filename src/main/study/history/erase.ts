import { all, type Db, run } from '@main/study/connection'
import type { TableName } from '@main/study/rows'
import { ratingTables } from '@main/study/tables'

/*
 * Forgetting: what records said goes, who did what to which row and when stays, and the chain goes on proving
 * (docs/study-file.md, "What is erased"). What is to be forgotten is looked for in the history and not among the rows
 * that are there: a rating or a mark that had been taken back has left its words there too.
 */

const erase = 'UPDATE change SET before = NULL, after = NULL, salt = NULL, erased = 1'
const said = 'ifnull(after, before)'

/** Tables whose rows name the recording that they belong to. */
const ofRecording = ['participant', 'consent', 'media', 'transcript', 'rating'] as const

/** Forgets all that was ever said of a recording: its own rows, its ratings' and their letters'. */
export function eraseRecording(db: Db, recordingId: string): void {
  const ratingIds = idsIn(db, 'rating', 'recordingId', [recordingId])
  const mediaIds = idsIn(db, 'media', 'recordingId', [recordingId])
  for (const letterId of idsIn(db, 'letter', 'ratingId', ratingIds)) eraseLetter(db, letterId)
  for (const ratingId of ratingIds) eraseScope(db, ratingId)
  eraseInStudy(db, ratingTables, 'ratingId', ratingIds)
  eraseNaming(db, ['mediaCopy'], 'mediaId', mediaIds)
  eraseNaming(db, ofRecording, 'recordingId', [recordingId])
  eraseRow(db, 'recording', recordingId)
}

/** Forgets all that was ever written in a letter. */
export function eraseLetter(db: Db, letterId: string): void {
  eraseScope(db, letterId)
  eraseInStudy(db, ['letterText', 'letterMoment'], 'letterId', [letterId])
  eraseRow(db, 'letter', letterId)
}

/** Forgets all that a row ever said. */
export function eraseRow(db: Db, table: TableName, rowId: string): void {
  run(db, `${erase} WHERE tableName = ? AND rowId = ?`, table, rowId)
}

/** All that was done in a rating or letter, marks taken back long ago too, stands in transactions of its scope. */
function eraseScope(db: Db, scope: string): void {
  run(db, `${erase} WHERE txId IN (SELECT txId FROM changeTx WHERE scope = ?)`, scope)
}

/**
 * Rows of ratings and letters that stand in steps of the study: what was declared gold, what taking an import back
 * removed, and all that a salvaged study begins with. The plus keeps SQLite from walking every mark of the study.
 */
function eraseInStudy(
  db: Db,
  tables: readonly TableName[],
  column: 'ratingId' | 'letterId',
  ids: readonly string[],
): void {
  run(
    db,
    `${erase} WHERE txId IN (SELECT txId FROM changeTx WHERE scope = 'study') AND +tableName IN ${listOf(tables)}
     AND erased = 0 AND ${said} ->> ? IN (SELECT value FROM json_each(?))`,
    column,
    JSON.stringify(ids),
  )
}

function eraseNaming(
  db: Db,
  tables: readonly TableName[],
  column: 'recordingId' | 'mediaId',
  ids: readonly string[],
): void {
  run(
    db,
    `${erase} WHERE tableName IN ${listOf(tables)} AND erased = 0 AND ${said} ->> ? IN (SELECT value FROM json_each(?))`,
    column,
    JSON.stringify(ids),
  )
}

/** The rows of a table that ever named one of these ids. */
function idsIn(
  db: Db,
  table: TableName,
  column: 'recordingId' | 'ratingId',
  ids: readonly string[],
): readonly string[] {
  return all<{ rowId: string }>(
    db,
    `SELECT DISTINCT rowId FROM change
     WHERE tableName = ? AND erased = 0 AND ${said} ->> ? IN (SELECT value FROM json_each(?))`,
    table,
    column,
    JSON.stringify(ids),
  ).map(({ rowId }) => rowId)
}

function listOf(tables: readonly TableName[]): string {
  return `(${tables.map((table) => `'${table}'`).join(', ')})`
}
