import { makePlan, type PlanDesign, type PlannedAssignment, type PlanSettings } from '@domain/rating/assignment-plan'
import type { PlanPreview, PlanSummary, RemadePlan } from '@contract/calls/assignments'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { added } from '@main/study/history/row-change'
import { newId } from '@main/study/identifier'
import {
  assignmentScope,
  barredNow,
  nextPosition,
  recordingsToPlan,
  standingPairings,
} from '@main/study/queries/assignment-facts'
import { refuseUnlessLeading } from '@main/study/queries/blinding'
import { findRow, selectRows } from '@main/study/row-store'
import type { AssignmentPlanRow } from '@main/study/rows'
import { inTransaction } from '@main/study/transaction'

interface Planning {
  readonly personId: string | null
  readonly design: PlanDesign
  readonly which: 'all' | 'unassigned'
  readonly raterIds: readonly string[]
  readonly dueDate: string | null
  readonly seed: number
}

/** What a plan would be, without writing it. */
export function previewPlan(db: Db, planning: Planning): PlanPreview {
  refuseUnlessLeading(db, planning.personId)
  return previewOf(db, settingsOf(db, planning), planning.seed)
}

/** Draws a plan and writes it with its seed and settings: one transaction, one undo. Nothing is written of an impossible one. */
export function writePlan(db: Db, planning: Planning): PlanPreview {
  return inTransaction(db, () => {
    const { personId, seed, dueDate } = planning
    refuseUnlessLeading(db, personId)
    const settings = settingsOf(db, planning)
    const preview = previewOf(db, settings, seed)
    const outcome = makePlan(settings, seed)
    if (outcome.problem !== null || outcome.assignments.length === 0) return preview
    const plan: AssignmentPlanRow = { id: newId(), seed, settings, madeMs: Date.now() }
    const offsets = new Map(settings.raterIds.map((id) => [id, nextPosition(db, id)]))
    const rows = outcome.assignments.map(({ recordingId, personId: rater, position }) =>
      added('assignment', {
        id: newId(),
        planId: plan.id,
        recordingId,
        personId: rater,
        position: (offsets.get(rater) ?? 0) + position,
        dueDate,
      }),
    )
    applyChanges(db, {
      personId,
      scope: assignmentScope,
      label: 'assignment.plan',
      action: 'do',
      changes: [{ table: 'assignmentPlan', before: null, after: plan }, ...rows],
    })
    return preview
  })
}

/** Draws a stored plan again and compares it with what was written then. */
export function remakePlan(db: Db, personId: string | null, planId: string): RemadePlan {
  refuseUnlessLeading(db, personId)
  const plan = findRow(db, 'assignmentPlan', planId)
  if (plan === undefined) throw new SpoleError('not-found', { what: 'assignmentPlan', id: planId })
  const outcome = makePlan(plan.settings, plan.seed)
  const again = outcome.problem === null ? outcome.assignments : []
  const standing = selectRows(db, 'assignment', 'WHERE planId = ? ORDER BY id', planId)
  const isWhole = standing.length === again.length
  return {
    plan: summaryOf(db, plan),
    preview: previewOf(db, plan.settings, plan.seed),
    isSame: isWhole ? orderOf(again) === orderOf(standing) : null,
  }
}

/** Who rates what in which order, as a text; positions count only among each other. */
function orderOf(rows: readonly PlannedAssignment[]): string {
  return rows
    .toSorted((a, b) => (a.personId < b.personId ? -1 : a.personId > b.personId ? 1 : a.position - b.position))
    .map(({ personId, recordingId }) => `${personId} ${recordingId}`)
    .join('\n')
}

/** The plans by which assignments were drawn, newest first. */
export function planSummaries(db: Db): readonly PlanSummary[] {
  return selectRows(db, 'assignmentPlan', 'ORDER BY id DESC').map((plan) => summaryOf(db, plan))
}

function summaryOf(db: Db, { id, madeMs, seed, settings }: AssignmentPlanRow): PlanSummary {
  const { design, recordingIds, raterIds, dueDate } = settings
  const raterNames = raterIds.map((rater) => findRow(db, 'person', rater)?.name ?? '')
  return { id, madeMs, seed, design, recordingCount: recordingIds.length, raterNames, dueDate }
}

function settingsOf(db: Db, { design, which, raterIds, dueDate }: Planning): PlanSettings {
  const recordingIds = recordingsToPlan(db, which)
  const raters = new Set(raterIds)
  const barred = barredNow(db, recordingIds).filter(({ personId }) => raters.has(personId))
  return { design, recordingIds, raterIds: [...raters], barred, kept: standingPairings(db), dueDate }
}

function previewOf(db: Db, settings: PlanSettings, seed: number): PlanPreview {
  const titleOf = (recordingId: string): string => findRow(db, 'recording', recordingId)?.title ?? ''
  const outcome = makePlan(settings, seed)
  if (outcome.problem !== null) {
    const named = outcome.problem.kind === 'too-few-allowed' ? outcome.problem.recordingIds : []
    const titles = named.map(titleOf)
    return { problem: outcome.problem, titles, loads: [], recordings: [], added: 0 }
  }
  const { assignments } = outcome
  const people = new Map(selectRows(db, 'person', 'ORDER BY name, id').map((person) => [person.id, person]))
  const byPerson = Map.groupBy(assignments, ({ personId }) => personId)
  const byRecording = Map.groupBy(assignments, ({ recordingId }) => recordingId)
  const before = Map.groupBy(settings.kept, ({ personId }) => personId)
  return {
    problem: null,
    titles: [],
    added: assignments.length,
    loads: [...people.values()]
      .filter(({ id }) => settings.raterIds.includes(id))
      .map(({ id, name, role }) => ({
        personId: id,
        name,
        role,
        before: before.get(id)?.length ?? 0,
        added: byPerson.get(id)?.length ?? 0,
        order: (byPerson.get(id) ?? [])
          .toSorted((left, right) => left.position - right.position)
          .map(({ recordingId }) => titleOf(recordingId)),
      })),
    recordings: settings.recordingIds.map((id) => {
      const { title = '', date = null } = findRow(db, 'recording', id) ?? {}
      const raters = (byRecording.get(id) ?? []).map(({ personId }) => people.get(personId)?.name ?? '')
      return { title, date, raters }
    }),
  }
}
