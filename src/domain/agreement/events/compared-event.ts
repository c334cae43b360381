/** A rater's event as far as agreement looks at it. */
export interface ComparedEvent {
  readonly id: string
  readonly code: string
  /** Who it is about, or null. */
  readonly subject: string | null
  /** Recording time in whole milliseconds. */
  readonly startMs: number
  /** End of a state; null for a point event. */
  readonly endMs: number | null
}

/** One rater's events of one recording. */
export interface RatedEvents {
  readonly recording: string
  readonly rater: string
  readonly events: readonly ComparedEvent[]
}

/** A state; a point event has no end. */
export interface ComparedState extends ComparedEvent {
  readonly endMs: number
}

export function isState(event: ComparedEvent): event is ComparedState {
  return event.endMs !== null
}

/** The events of each subject, in the order in which the subjects come up. */
export function bySubject(events: readonly ComparedEvent[]): ReadonlyMap<string | null, readonly ComparedEvent[]> {
  return Map.groupBy(events, ({ subject }) => subject)
}
