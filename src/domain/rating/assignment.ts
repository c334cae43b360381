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
