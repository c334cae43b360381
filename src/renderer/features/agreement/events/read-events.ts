import type { CodeAmount } from '@domain/agreement/events/amounts'
import type { ComparedEvent } from '@domain/agreement/events/compared-event'
import { type Event, isOpen } from '@domain/coding/event'
import { mostRatingsAtOnce } from '@contract/most-ratings'
import { call } from '@renderer/lib/door'
import { allEvents } from '@renderer/lib/rating-events'

/** A rating's events as agreement looks at them. */
export interface EventsToCompare {
  readonly events: readonly ComparedEvent[]
  /** States that never ended: they have no length to compare and are left out. */
  readonly open: number
}

export async function readEvents(ratingId: string): Promise<EventsToCompare> {
  const events = await allEvents(ratingId)
  return { events: comparedEvents(events), open: events.filter(isOpen).length }
}

export function comparedEvents(events: readonly Event[]): readonly ComparedEvent[] {
  return events
    .filter((event) => !isOpen(event))
    .map(({ id, code, subjectId, startMs, endMs }) => ({ id, code, subject: subjectId, startMs, endMs }))
}

/** The amounts in ratings, in the order of their ids. */
export async function readAmounts(ratingIds: readonly string[]): Promise<readonly (readonly CodeAmount[])[]> {
  const amounts: (readonly CodeAmount[])[] = []
  for (let from = 0; from < ratingIds.length; from += mostRatingsAtOnce) {
    amounts.push(...(await call('agreement.amounts', { ratingIds: ratingIds.slice(from, from + mostRatingsAtOnce) })))
  }
  return amounts
}
