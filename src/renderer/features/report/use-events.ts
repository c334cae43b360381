import { useQuery } from '@tanstack/react-query'
import type { Event } from '@domain/coding/event'
import { asked, type Asked } from '@renderer/lib/queries'
import { allEvents } from '@renderer/lib/rating-events'

/** Every event of a rating, read anew whenever the screen is opened. */
export function useEvents(ratingId: string): Asked<readonly Event[]> {
  return asked(useQuery({ queryKey: ['events.page', ratingId], queryFn: () => allEvents(ratingId), gcTime: 0 }))
}
