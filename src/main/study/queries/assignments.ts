import { type Assignment, isOverdue, stateOf } from '@domain/rating/assignment'
import { mayFollowWork, type Viewer } from '@domain/rating/blinding'
import type { RatingStatus } from '@domain/rating/rating'
import type { AssignmentLine, Board } from '@contract/calls/assignments'
import { SpoleError } from '@contract/error'
import { all, type Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import type { HistoryLabel } from '@main/study/history/label'
import { added, changed, removed } from '@main/study/history/row-change'
import { topStep, undoState } from '@main/study/history/undo'
import { newId } from '@main/study/identifier'
import { assignmentScope, barredNow, nextPosition } from '@main/study/queries/assignment-facts'
import { planSummaries } from '@main/study/queries/assignment-plans'
import { refuseUnlessLeading } from '@main/study/queries/blinding'
import { findRow, selectRows } from '@main/study/row-store'
import type { Change } from '@main/study/rows'
import { inTransaction } from '@main/study/transaction'

interface LineRow extends Omit<AssignmentLine, 'state' | 'isOverdue'> {
  readonly status: RatingStatus | null
}

const linesSql = `
  SELECT assignment.id, planId, assignment.recordingId, recording.title AS recordingTitle, recording.date AS recordingDate,
    assignment.personId, person.name AS personName, position, dueDate, rating.status
  FROM assignment
  JOIN recording ON recording.id = assignment.recordingId
  JOIN person ON person.id = assignment.personId
  LEFT JOIN rating ON rating.recordingId = assignment.recordingId AND rating.personId = assignment.personId
    AND rating.kind = 'independent'`

/** The board, as far as this viewer may see it: everything, or the own list in its order of work. */
export function assignmentBoard(db: Db, viewer: Viewer, today: string): Board {
  const isWhole = mayFollowWork(viewer)
  const rows = isWhole
    ? all<LineRow>(db, `${linesSql} ORDER BY recording.date IS NULL, recording.date, recording.id, person.name`)
    : all<LineRow>(db, `${linesSql} WHERE assignment.personId = ? ORDER BY position`, viewer.personId)
  return {
    isWhole,
    lines: rows.map(({ status, ...line }) => ({
      ...line,
      state: stateOf(status),
      isOverdue: isOverdue(line.dueDate, status, today),
    })),
    plans: isWhole ? planSummaries(db) : [],
    undo: isWhole ? undoState(db, assignmentScope) : { undoLabel: null, redoLabel: null },
  }
}

interface ByHand {
  readonly personId: string | null
  readonly recordingIds: readonly string[]
  readonly personIds: readonly string[]
  readonly dueDate: string | null
}

/** Gives recordings by hand, those aside that somebody has already; refused where somebody may not rate one. */
export function giveAssignments(db: Db, { personId, recordingIds, personIds, dueDate }: ByHand): void {
  inTransaction(db, () => {
    refuseUnlessLeading(db, personId)
    const barred = new Set(barredNow(db, recordingIds).map((pair) => `${pair.recordingId} ${pair.personId}`))
    const rows = [...new Set(personIds)].flatMap((rater) => {
      const free = [...new Set(recordingIds)].filter((id) => !isAssigned(db, id, rater))
      const from = nextPosition(db, rater)
      return free.map((recordingId, index): Assignment => {
        if (barred.has(`${recordingId} ${rater}`)) throw new SpoleError('may-not-rate', named(db, recordingId, rater))
        return { id: newId(), planId: null, recordingId, personId: rater, position: from + index, dueDate }
      })
    })
    if (rows.length > 0)
      write(
        db,
        personId,
        'assignment.change',
        rows.map((row) => added('assignment', row)),
      )
  })
}

interface OfSome {
  readonly personId: string | null
  readonly ids: readonly string[]
}

export function setDueDates(db: Db, { personId, ids, dueDate }: OfSome & { readonly dueDate: string | null }): void {
  inTransaction(db, () => {
    refuseUnlessLeading(db, personId)
    const others = assignmentsOf(db, ids).filter((row) => row.dueDate !== dueDate)
    const changes = others.map((row) => changed('assignment', row, { ...row, dueDate }))
    if (changes.length > 0) write(db, personId, 'assignment.change', changes)
  })
}

/** Takes assignments back; ratings that were begun stay. */
export function removeAssignments(db: Db, { personId, ids }: OfSome): void {
  inTransaction(db, () => {
    refuseUnlessLeading(db, personId)
    const changes = assignmentsOf(db, ids).map((row) => removed('assignment', row))
    write(db, personId, 'assignment.change', changes)
  })
}

export function reverseAssignments(db: Db, personId: string | null, action: 'undo' | 'redo'): void {
  inTransaction(db, () => {
    refuseUnlessLeading(db, personId)
    applyChanges(db, { personId, scope: assignmentScope, action, ...topStep(db, assignmentScope, action) })
  })
}

function assignmentsOf(db: Db, ids: readonly string[]): readonly Assignment[] {
  return [...new Set(ids)].map((id) => {
    const row = findRow(db, 'assignment', id)
    if (row === undefined) throw new SpoleError('not-found', { what: 'assignment', id })
    return row
  })
}

function isAssigned(db: Db, recordingId: string, personId: string): boolean {
  return selectRows(db, 'assignment', 'WHERE recordingId = ? AND personId = ?', recordingId, personId).length > 0
}

function named(db: Db, recordingId: string, personId: string): Record<string, string> {
  return {
    person: findRow(db, 'person', personId)?.name ?? '',
    recording: findRow(db, 'recording', recordingId)?.title ?? '',
  }
}

function write(db: Db, personId: string | null, label: HistoryLabel, changes: readonly Change[]): void {
  applyChanges(db, { personId, scope: assignmentScope, label, action: 'do', changes })
}
