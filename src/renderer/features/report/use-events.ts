import { useQuery } from '@tanstack/react-query'
import type { Event } from '@domain/coding/event'
import { allEvents } from '@renderer/lib/all-events'
import { type Asked, refusalOf } from '@renderer/lib/queries'

/** Every event of a rating, read anew whenever the screen is opened. */
export function useEvents(ratingId: string): Asked<readonly Event[]> {
  const query = useQuery({ queryKey: ['events.page', ratingId], queryFn: () => allEvents(ratingId), gcTime: 0 })
  return {
    value: query.data,
    refusal: query.error === null ? null : refusalOf(query.error),
    isLoading: query.isLoading,
  }
}
