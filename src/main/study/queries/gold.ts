import { type Viewer, leadsWork } from '@domain/rating/blinding'
import type { Rating } from '@domain/rating/rating'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { readableRating, viewerOf } from '@main/study/readable-rating'
import { findRow } from '@main/study/row-store'
import { inTransaction } from '@main/study/transaction'

interface Asked {
  readonly personId: string | null
  readonly ratingId: string
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
