import type { Event } from '@domain/coding/event'

/** An event for tests, a point unless they say otherwise: only what a test is about has to be said. */
export function madeEvent(said: Partial<Event>): Event {
  return {
    id: 'e',
    ratingId: 'r',
    code: 'warmth',
    kind: 'point',
    subjectId: null,
    startMs: 0,
    endMs: null,
    modifiers: [],
    note: '',
    reactionOffsetMs: 0,
    ...said,
  }
}
