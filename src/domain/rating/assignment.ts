import type { Pairing } from '@domain/rating/assignment-plan'
import type { RatingStatus } from '@domain/rating/rating'

/** That somebody is to rate a recording. Where that stands says the rating itself. */
export interface Assignment {
  readonly id: string
  /** The plan that it comes from; null when it was given by hand. */
  readonly planId: string | null
  readonly recordingId: string
  readonly personId: string
  /** Place in the rater's own order of work, from 0. */
  readonly position: number
  /** YYYY-MM-DD, or null for no day. */
  readonly dueDate: string | null
}

/** What somebody may not rate: one recording (own patients), or all sessions of one therapist; exactly one of the two is set. */
export interface MayNotRate {
  readonly id: string
  readonly personId: string
  readonly recordingId: string | null
  /** A therapist's pseudonym, the same in all recordings. */
  readonly therapist: string | null
}

/** A recording as far as it matters who may rate it. */
export interface Ratable {
  readonly id: string
  /** Pseudonyms of those who lead the session. */
  readonly therapists: readonly string[]
}

/** Who may not rate what, pair by pair. */
export function barredPairs(rules: readonly MayNotRate[], recordings: readonly Ratable[]): readonly Pairing[] {
  return recordings.flatMap(({ id, therapists }) => {
    const led = new Set(therapists.map(sameName))
    const barred = rules.filter(
      (rule) => rule.recordingId === id || (rule.therapist !== null && led.has(sameName(rule.therapist))),
    )
    return [...new Set(barred.map(({ personId }) => personId))].map((personId) => ({ recordingId: id, personId }))
  })
}

/** `t1 ` and `T1` are one therapist. */
function sameName(pseudonym: string): string {
  return pseudonym.trim().toLowerCase()
}

export type AssignmentState = 'assigned' | 'started' | 'submitted'

/** How far an assignment is, by the status of its rating (null: not begun). */
export function stateOf(status: RatingStatus | null): AssignmentState {
  if (status === null) return 'assigned'
  return status === 'submitted' ? 'submitted' : 'started'
}

/** Whether the day has passed on which it should have been submitted; days are YYYY-MM-DD. */
export function isOverdue(dueDate: string | null, status: RatingStatus | null, today: string): boolean {
  return dueDate !== null && dueDate < today && status !== 'submitted'
}
