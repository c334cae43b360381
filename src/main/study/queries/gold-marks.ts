import type { Rating } from '@domain/rating/rating'
import type { GoldMark } from '@contract/calls/consensus'
import { all, type Db } from '@main/study/connection'
import { findRow } from '@main/study/row-store'

/** What was said when a rating was declared gold, or null where nobody did. */
export function goldMark(db: Db, ratingId: string): GoldMark | null {
  const gold = findRow(db, 'gold', ratingId)
  if (gold === undefined) return null
  const { reason, declaredMs, personId } = gold
  return { reason, declaredMs, byName: findRow(db, 'person', personId)?.name ?? '' }
}

/** The ratings that were declared gold. */
export function goldIds(db: Db): ReadonlySet<string> {
  return new Set(all<{ ratingId: string }>(db, 'SELECT ratingId FROM gold').map(({ ratingId }) => ratingId))
}

/** Whether others are measured against a rating: it was made for that, or declared so. */
export function isGold(rating: Pick<Rating, 'id' | 'kind'>, declared: ReadonlySet<string>): boolean {
  return rating.kind === 'gold' || declared.has(rating.id)
}
