import type { PlacedScore } from '@domain/agreement/scored-rating'
import type { CodeAmount } from '@domain/agreement/events/amounts'
import type { ComparedStudy } from '@contract/calls/agreement'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { goldIds, isGold } from '@main/study/queries/gold-marks'
import { amountsOf } from '@main/study/queries/events'
import { instrumentRow } from '@main/study/queries/instruments'
import { scoresOf } from '@main/study/queries/scores'
import { readableRating, viewerOf, visibleRatings } from '@main/study/readable-rating'
import { therapistsOf } from '@main/study/queries/therapists'
import { findRow } from '@main/study/row-store'

/** The submitted ratings that this person may see, with what is needed to name them. */
export function comparedStudy(db: Db, personId: string | null): ComparedStudy {
  const ratings = visibleRatings(db, viewerOf(db, personId), null).filter(({ status }) => status === 'submitted')
  const declared = goldIds(db)
  return {
    ratings: ratings.map((rating) => ({
      ratingId: rating.id,
      recordingId: rating.recordingId,
      raterId: rating.personId,
      instrumentId: rating.instrumentId,
      kind: rating.kind,
      isGold: isGold(rating, declared),
      ratedMs: rating.submittedMs ?? rating.startedMs,
    })),
    recordings: different(ratings, 'recordingId').flatMap((id) => {
      const row = findRow(db, 'recording', id)
      if (row === undefined) return []
      const { title, date, group } = row
      return [{ id, title, date, group, therapists: therapistsOf(db, id) }]
    }),
    raters: different(ratings, 'personId').flatMap((id) => {
      const row = findRow(db, 'person', id)
      return row === undefined ? [] : [{ id, name: row.name }]
    }),
    instruments: different(ratings, 'instrumentId').map((id) => ({ id, instrument: instrumentRow(db, id).json })),
  }
}

/** The scores of ratings that this person may see, a rating a place; refuses where one may not be seen or is not submitted. */
export function comparedScores(
  db: Db,
  { personId, ratingIds }: { readonly personId: string | null; readonly ratingIds: readonly string[] },
): readonly (readonly PlacedScore[])[] {
  return ratingIds.map((ratingId) => {
    assertCompared(db, { personId, ratingId })
    return scoresOf(db, ratingId).map(({ item, dimension, value }) => ({ item, dimension, value }))
  })
}

/** How often and how long such ratings marked each code, a rating a place; refuses like their scores. */
export function comparedAmounts(
  db: Db,
  { personId, ratingIds }: { readonly personId: string | null; readonly ratingIds: readonly string[] },
): readonly (readonly CodeAmount[])[] {
  return ratingIds.map((ratingId) => {
    assertCompared(db, { personId, ratingId })
    return amountsOf(db, ratingId)
  })
}

function assertCompared(db: Db, asked: { readonly personId: string | null; readonly ratingId: string }): void {
  const { status } = readableRating(db, asked)
  if (status !== 'submitted') throw new SpoleError('rating-open')
}

function different<Key extends string>(rows: readonly Readonly<Record<Key, string>>[], key: Key): readonly string[] {
  return [...new Set(rows.map((row) => row[key]))]
}
