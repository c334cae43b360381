/** What happens on screen is marked as an event: a point in time, or a state with a start and an end. */
export interface Event {
  readonly id: string
  readonly ratingId: string
  /** Id of the code in the rating's instrument. */
  readonly code: string
  readonly kind: 'point' | 'state'
  /** Id of the participant it is about, or null. */
  readonly subjectId: string | null
  /** Recording time in whole milliseconds: the start of the frame on screen, less the rater's reaction time. */
  readonly startMs: number
  /** End of the half-open interval [startMs, endMs); null for a point and for a state that is still open. */
  readonly endMs: number | null
  /** Ids of the code's modifiers that were chosen. */
  readonly modifiers: readonly string[]
  readonly note: string
  /** The reaction time in milliseconds that was taken off when the mark was made. */
  readonly reactionOffsetMs: number
}

/** True for a state that has been opened and not yet closed. */
export function isOpen(event: Event): boolean {
  return event.kind === 'state' && event.endMs === null
}
