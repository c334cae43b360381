import { SpoleError } from '@contract/error'
import { all, type Db } from '@main/study/connection'
import { forgetting } from '@main/study/forgetting'
import { applyChanges } from '@main/study/history/apply'
import { eraseRecording } from '@main/study/history/erase'
import { recordsOf } from '@main/study/history/records'
import { changed, removed } from '@main/study/history/row-change'
import { topStep } from '@main/study/history/undo'
import { forgetImport, type ImportStep, lastImport, stepsOf } from '@main/study/imports/brought-in'
import { findRow, keyOfRow, selectRows } from '@main/study/row-store'
import type { Change, TableName } from '@main/study/rows'
import { ratingTables, tables } from '@main/study/tables'
import { writableRating } from '@main/study/writable-rating'

interface Asked {
  readonly personId: string | null
  readonly importId: string
}

/**
 * Takes the last file that this person brought in back, everywhere, in one transaction: marks, scores and comments as
 * each rating's undo would (redo brings them again), and what was made on the way, as far as nothing else stands on it.
 */
export function takeBack(db: Db, { personId, importId }: Asked): void {
  forgetting(db, () => {
    const brought = lastImport(db, personId)
    if (brought?.importId !== importId) throw new SpoleError('import-built-on')
    const steps = stepsOf(db, brought)
    for (const step of steps) if (step.label === 'event.import') undoInRating(db, personId, step)
    const made = steps.filter(({ label }) => label !== 'event.import').flatMap(({ txId }) => inverseOf(db, txId))
    const changes = [...lookedAt(db, made), ...made]
    const gone = removable(db, changes)
    const back = changes.filter((change) =>
      change.after === null ? gone.has(nameOf(change)) : isScaleGone(changes, gone),
    )
    if (back.length > 0)
      applyChanges(db, { personId, scope: 'study', label: 'import.takeBack', action: 'system', changes: back })
    forgetImport(db, importId)
    // A recording that is gone again could never be removed, and what was said of it not be forgotten.
    for (const change of back)
      if (change.table === 'recording' && change.after === null) eraseRecording(db, idOf(change))
  })
}

function undoInRating(db: Db, personId: string | null, { scope: ratingId }: ImportStep): void {
  writableRating(db, { personId, ratingId })
  applyChanges(db, { personId, scope: ratingId, action: 'undo', ...topStep(db, ratingId, 'undo') })
}

/** The steps back, last first, from what the rows are now: hashes and lengths may have been noted since. */
function inverseOf(db: Db, txId: number): readonly Change[] {
  return recordsOf(db, txId).flatMap(({ rowId, change: { table, before } }) => {
    const present = findRow(db, table, rowId)
    return present === undefined ? [] : [changed(table, present, before)]
  })
}

/** That a rating which was begun on the way has been looked at is nothing that stands on it. */
function lookedAt(db: Db, changes: readonly Change[]): readonly Change[] {
  return changes
    .filter(({ table, after }) => table === 'rating' && after === null)
    .flatMap((rating) =>
      (['workSpell', 'watched'] as const).flatMap((table) =>
        selectRows(db, table, 'WHERE ratingId = ?', idOf(rating)).map((row) => removed(table, row)),
      ),
    )
}

/** Which rows of a table refer to rows of another. */
const references: readonly (readonly [from: TableName, column: string, to: TableName])[] = [
  ...(['participant', 'consent', 'media', 'transcript', 'rating', 'assignment', 'mayNotRate'] as const).map(
    (from) => [from, 'recordingId', 'recording'] as const,
  ),
  ['mediaCopy', 'mediaId', 'media'],
  ['rating', 'instrumentId', 'instrument'],
  ['event', 'subjectId', 'participant'],
  ...ratingTables.map((from) => [from, 'ratingId', 'rating'] as const),
]

/** Rows that go with what they belong to and stay with it. */
const parts: ReadonlySet<TableName> = new Set([
  'participant',
  'media',
  'transcript',
  'ratingRole',
  'workSpell',
  'watched',
])

/**
 * The rows that can go: those on which nothing else has come to stand. A rating that was gone on with stays, and with it
 * its recording and scale.
 */
function removable(db: Db, changes: readonly Change[]): ReadonlySet<string> {
  const removals = changes.filter(({ after }) => after === null)
  const wanted = new Set(removals.map(nameOf))
  const gone = new Set(wanted)
  const isHeld = (change: Change): boolean =>
    references.some(
      ([from, column, to]) =>
        to === change.table && idsIn(db, from, column, idOf(change)).some((id) => !gone.has(`${from} ${id}`)),
    )
  const staysWithWhole = ({ table, before }: Change): boolean => {
    if (!parts.has(table) || before === null) return false
    const whole = wholeOf(before)
    return wanted.has(whole) && !gone.has(whole)
  }
  let count = -1
  while (count !== gone.size) {
    count = gone.size
    for (const change of removals) {
      if (gone.has(nameOf(change)) && (isHeld(change) || staysWithWhole(change))) gone.delete(nameOf(change))
    }
  }
  return gone
}

/** The name of the row that a row is a part of. */
function wholeOf(row: object): string {
  if ('recordingId' in row) return `recording ${String(row.recordingId)}`
  return 'ratingId' in row ? `rating ${String(row.ratingId)}` : ''
}

function idsIn(db: Db, from: TableName, column: string, id: string): readonly string[] {
  const rows = all<{ id: string }>(
    db,
    `SELECT "${tables[from].primaryKey}" AS id FROM "${from}" WHERE "${column}" = ?`,
    id,
  )
  return rows.map((row) => row.id)
}

/** The scale before takes its place again only when the one that came goes. */
function isScaleGone(changes: readonly Change[], gone: ReadonlySet<string>): boolean {
  return changes
    .filter(({ table, after }) => table === 'instrument' && after === null)
    .every((change) => gone.has(nameOf(change)))
}

const nameOf = (change: Change): string => `${change.table} ${idOf(change)}`

function idOf({ table, before }: Change): string {
  return before === null ? '' : keyOfRow(table, before)
}
