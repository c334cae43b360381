import type { Rating } from '@domain/rating/rating'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { findRow } from '@main/study/row-store'

interface Asked {
  readonly personId: string | null
  readonly ratingId: string
}

/** The rating, when it is this person's own. */
export function ownRating(db: Db, { personId, ratingId }: Asked): Rating {
  if (personId === null) throw new SpoleError('no-person')
  const rating = findRow(db, 'rating', ratingId)
  if (rating === undefined) throw new SpoleError('not-found', { what: 'rating', id: ratingId })
  if (rating.personId !== personId) throw new SpoleError('not-your-rating')
  return rating
}

/** The rating, when this person may change it now. */
export function writableRating(db: Db, asked: Asked): Rating {
  const rating = ownRating(db, asked)
  if (rating.status === 'submitted') throw new SpoleError('rating-submitted')
  return rating
}
