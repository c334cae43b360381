import { z } from 'zod'
import type { AssignmentState } from '@domain/rating/assignment'
import type { PlanDesign, PlanProblem } from '@domain/rating/assignment-plan'
import type { PersonRole } from '@domain/rating/person'
import { call } from '@contract/call'
import type { UndoState } from '@contract/calls/ratings'
import { id, isoDate, nothing } from '@contract/fields'

/** Who is to rate what, and how far that is. */
export interface AssignmentLine {
  readonly id: string
  readonly planId: string | null
  readonly recordingId: string
  readonly recordingTitle: string
  readonly recordingDate: string | null
  readonly personId: string
  readonly personName: string
  /** Place in the rater's own order of work, from 0. */
  readonly position: number
  readonly dueDate: string | null
  readonly state: AssignmentState
  readonly isOverdue: boolean
}

/** A plan by which assignments were drawn. */
export interface PlanSummary {
  readonly id: string
  readonly madeMs: number
  readonly seed: number
  readonly design: PlanDesign
  readonly recordingCount: number
  readonly raterNames: readonly string[]
  readonly dueDate: string | null
}

export interface Board {
  /** Whoever leads the work sees every assignment; everybody else the own ones, in their order of work. */
  readonly isWhole: boolean
  readonly lines: readonly AssignmentLine[]
  readonly plans: readonly PlanSummary[]
  readonly undo: UndoState
}

/** What a plan would give each rater. */
export interface PlannedLoad {
  readonly personId: string
  readonly name: string
  readonly role: PersonRole
  /** Recordings that the rater has already. */
  readonly before: number
  readonly added: number
  /** Titles of the added ones, in the order of work. */
  readonly order: readonly string[]
}

export interface PlanPreview {
  /** Why there can be no such plan; then nothing else is told. */
  readonly problem: PlanProblem | null
  /** Titles of the recordings that the problem names. */
  readonly titles: readonly string[]
  readonly loads: readonly PlannedLoad[]
  readonly recordings: readonly Readonly<{ title: string; date: string | null; raters: readonly string[] }>[]
  readonly added: number
}

/** A stored plan, drawn again from its seed and settings. */
export interface RemadePlan {
  readonly plan: PlanSummary
  readonly preview: PlanPreview
  /** It gives exactly the assignments that were written then; null when some of them have been changed since. */
  readonly isSame: boolean | null
}

const design = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('each'), raters: z.int().min(1).max(100) }),
  z.object({ kind: z.literal('share'), doublePercent: z.int().min(0).max(100) }),
])

const planning = z.object({
  design,
  /** All recordings, or those that nobody has yet. */
  which: z.enum(['all', 'unassigned']),
  raterIds: z.array(id).max(1000),
  dueDate: isoDate.nullable(),
  seed: z.int().min(0).max(4_294_967_295),
})

const ids = z.array(id).min(1).max(20_000)

export const assignmentCalls = {
  'assignments.board': call(nothing)<Board>(),
  /** Draws a plan without writing it. This call and those below are for coordinators and supervisors. */
  'assignments.preview': call(planning)<PlanPreview>(),
  /** Draws the same plan and writes it, in one step that can be undone. */
  'assignments.plan': call(planning)<PlanPreview>(),
  'assignments.remake': call(z.object({ planId: id }))<RemadePlan>(),
  /** By hand: each of the people each of the recordings, those aside that they have already. */
  'assignments.give': call(z.object({ recordingIds: ids, personIds: ids, dueDate: isoDate.nullable() }))<null>(),
  'assignments.setDue': call(z.object({ ids, dueDate: isoDate.nullable() }))<null>(),
  /** Takes assignments back; ratings that were begun stay. */
  'assignments.remove': call(z.object({ ids }))<null>(),
  'assignments.undo': call(nothing)<null>(),
  'assignments.redo': call(nothing)<null>(),
}
