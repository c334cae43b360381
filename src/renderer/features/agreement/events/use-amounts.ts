import { useQuery } from '@tanstack/react-query'
import type { CodeAmount } from '@domain/agreement/events/amounts'
import type { ScoredRating } from '@domain/agreement/scored-rating'
import { asked, type Asked } from '@renderer/lib/queries'
import { readAmounts } from './read-events'

/** How often and how long each code was marked in ratings, in their order. */
export function useAmounts(ratings: readonly ScoredRating[]): Asked<readonly (readonly CodeAmount[])[]> {
  const ratingIds = ratings.map(({ ratingId }) => ratingId)
  return asked(useQuery({ queryKey: ['agreement.amounts', ratingIds], queryFn: () => readAmounts(ratingIds) }))
}
