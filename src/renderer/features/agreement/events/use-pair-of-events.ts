import { useQueries } from '@tanstack/react-query'
import type { ScoredRating } from '@domain/agreement/scored-rating'
import { type Asked, refusalOf } from '@renderer/lib/queries'
import { type EventsToCompare, readEvents } from './read-events'

/** The events of two ratings of one recording, read once for all that compare them. */
export function usePairOfEvents(
  first: ScoredRating,
  second: ScoredRating,
): Pick<Asked<readonly [EventsToCompare, EventsToCompare]>, 'value' | 'refusal'> {
  const [a, b] = useQueries({
    queries: [first, second].map(({ ratingId }) => ({
      queryKey: ['agreement.events', ratingId],
      queryFn: () => readEvents(ratingId),
    })),
  })
  const error = a?.error ?? b?.error ?? null
  return {
    value: a?.data === undefined || b?.data === undefined ? undefined : [a.data, b.data],
    refusal: error === null ? null : refusalOf(error),
  }
}
