import type { RatingChange } from '@domain/history/change'
import type { UndoState, Undone } from '@contract/calls/ratings'
import { SpoleError } from '@contract/error'
import { type Db, first } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import type { HistoryLabel } from '@main/study/history/label'
import { recordsOf } from '@main/study/history/records'
import { changed } from '@main/study/history/row-change'
import { latestOfScope } from '@main/study/history/stack'
import { durationOf } from '@main/study/queries/media'
import { findRow } from '@main/study/row-store'
import type { Change } from '@main/study/rows'
import { inTransaction } from '@main/study/transaction'
import { writableRating } from '@main/study/writable-rating'

interface Asked {
  readonly personId: string | null
  readonly ratingId: string
}

/** What the undo and redo keys would do now in a scope: a rating, or the assignments. */
export function undoState(db: Db, scope: string): UndoState {
  const { undoTop, redoTop } = latestOfScope(db, scope)
  return { undoLabel: labelOf(db, undoTop), redoLabel: labelOf(db, redoTop) }
}

export function undo(db: Db, asked: Asked): Undone {
  return stepBack(db, asked, 'undo')
}

export function redo(db: Db, asked: Asked): Undone {
  return stepBack(db, asked, 'redo')
}

/** Undo reverses the last do or redo, redo reverses the last undo: both append the inverse of what they reverse. */
function stepBack(db: Db, { personId, ratingId }: Asked, action: 'undo' | 'redo'): Undone {
  return inTransaction(db, () => {
    const { recordingId } = writableRating(db, { personId, ratingId })
    const step = topStep(db, ratingId, action)
    // What is done in a rating's scope and can be undone changes that rating's rows.
    const changes = step.changes as readonly RatingChange[]
    refuseOutside(changes, durationOf(db, recordingId))
    refuseRemoved(db, changes)
    const txId = applyChanges(db, { personId, scope: ratingId, action, ...step })
    return { txId, label: step.label, changes, undo: undoState(db, ratingId) }
  })
}

interface Step {
  readonly label: HistoryLabel
  readonly changes: readonly Change[]
  readonly undoesTxId: number
}

/** What undo or redo of a scope would write now; refused when there is nothing. */
export function topStep(db: Db, scope: string, action: 'undo' | 'redo'): Step {
  const tops = latestOfScope(db, scope)
  const undoesTxId = action === 'undo' ? tops.undoTop : tops.redoTop
  const label = labelOf(db, undoesTxId)
  if (undoesTxId === null || label === null)
    throw new SpoleError(action === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo')
  return { label, changes: inverseOf(db, undoesTxId), undoesTxId }
}

/** A recording may have become shorter since (a file removed or moved): what was taken back may not fit in any more. */
function refuseOutside(changes: readonly RatingChange[], durationMs: number): void {
  for (const { before, after } of changes) {
    const endsMs = latestMs(after)
    if (durationMs > 0 && endsMs > durationMs && endsMs > latestMs(before)) {
      throw new SpoleError('time-outside-recording', { id: after?.id ?? '', durationMs })
    }
  }
}

/** Nor may it be about somebody who has been removed since: with a file that was taken back, say. */
function refuseRemoved(db: Db, changes: readonly RatingChange[]): void {
  const subjects = changes.map(({ after }) => (after !== null && 'subjectId' in after ? after.subjectId : null))
  for (const id of new Set(subjects)) {
    if (id !== null && findRow(db, 'participant', id) === undefined) throw new SpoleError('participant-gone', { id })
  }
}

function latestMs(row: RatingChange['after']): number {
  if (row === null) return 0
  if ('startMs' in row) return row.endMs ?? row.startMs
  return 'atMs' in row ? row.atMs : 0
}

/** Written by applyChanges, so it reads back as one of its labels. */
function labelOf(db: Db, txId: number | null): HistoryLabel | null {
  if (txId === null) return null
  return first<{ label: HistoryLabel }>(db, 'SELECT label FROM changeTx WHERE txId = ?', txId)?.label ?? null
}

/** The steps back, last first. */
function inverseOf(db: Db, txId: number): readonly Change[] {
  return recordsOf(db, txId).map(({ change: { table, before, after } }) => changed(table, after, before))
}
