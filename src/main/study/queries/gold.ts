import { type Viewer, leadsWork } from '@domain/rating/blinding'
import type { Rating } from '@domain/rating/rating'
import type { GoldMark } from '@contract/calls/consensus'
import { SpoleError } from '@contract/error'
import { all, type Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { readableRating, viewerOf } from '@main/study/readable-rating'
import { findRow } from '@main/study/row-store'
import { inTransaction } from '@main/study/transaction'

interface Asked {
  readonly personId: string | null
  readonly ratingId: string
}

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

/** Those who lead the work or train others say what they are measured against. */
export function mayDeclareGold({ role }: Pick<Viewer, 'role'>): boolean {
  return leadsWork(role) || role === 'trainer'
}

/** Declares a submitted rating gold, from now on and for a reason. */
export function declareGold(db: Db, { reason, ...asked }: Asked & { readonly reason: string }): void {
  inTransaction(db, () => {
    const { rating, personId } = declarable(db, asked)
    if (rating.status !== 'submitted') throw new SpoleError('rating-open')
    const after = { ratingId: rating.id, reason, declaredMs: Date.now(), personId }
    const before = findRow(db, 'gold', rating.id) ?? null
    applyChanges(db, {
      personId,
      scope: 'study',
      label: 'gold.declare',
      action: 'do',
      changes: [{ table: 'gold', before, after }],
    })
  })
}

/** Takes back that a rating is gold; that it was, and why, stays in the history. */
export function withdrawGold(db: Db, asked: Asked): void {
  inTransaction(db, () => {
    const { rating, personId } = declarable(db, asked)
    const before = findRow(db, 'gold', rating.id)
    if (before === undefined) return
    applyChanges(db, {
      personId,
      scope: 'study',
      label: 'gold.withdraw',
      action: 'do',
      changes: [{ table: 'gold', before, after: null }],
    })
  })
}

function declarable(db: Db, asked: Asked): Readonly<{ rating: Rating; personId: string }> {
  const rating = readableRating(db, asked)
  const viewer = viewerOf(db, asked.personId)
  if (viewer.personId === null) throw new SpoleError('no-person')
  if (!mayDeclareGold(viewer)) throw new SpoleError('needs-coordinator')
  return { rating, personId: viewer.personId }
}
