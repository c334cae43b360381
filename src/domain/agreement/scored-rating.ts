import type { RatingKind, ScoreValue } from '@domain/rating/rating'
import { meanOfItems, type ScoreCell, type ScoreRow } from '@domain/agreement/score-row'

/** A submitted rating with its scores, as agreement is computed from it. */
export interface ScoredRating {
  readonly ratingId: string
  readonly recordingId: string
  readonly raterId: string
  readonly kind: RatingKind
  /** Others are measured against it: it was made for that, or declared so. */
  readonly isGold: boolean
  /** When it was submitted. */
  readonly ratedMs: number
  readonly scores: readonly PlacedScore[]
}

export interface PlacedScore {
  /** Null for the overall score. */
  readonly item: number | null
  readonly dimension: string
  readonly value: ScoreValue
}

/** What raters can agree on: an item, the mean of a rater's items, or the overall score, on one dimension. */
export type Measure =
  | { readonly kind: 'item'; readonly item: number; readonly dimension: string }
  | { readonly kind: 'mean' | 'overall'; readonly dimension: string }

/** A name for a measure that no other has. */
export function measureKey(measure: Measure): string {
  return measure.kind === 'item' ? `${measure.item} ${measure.dimension}` : `${measure.kind} ${measure.dimension}`
}

/** The scores of ratings, laid out by measure. */
export interface MeasuredScores {
  readonly cellsOf: (measure: Measure) => readonly ScoreCell[]
}

/** Lays scores out by measure, once. "Not rated" and "not applicable" are no scores. */
export function measuredScores(ratings: readonly ScoredRating[]): MeasuredScores {
  const byKey = Map.groupBy(rowsOf(ratings), keyOfRow)
  return {
    cellsOf: (measure) => {
      if (measure.kind !== 'mean') return byKey.get(measureKey(measure)) ?? []
      const ofDimension = [...byKey.values()].filter((rows) => rows[0]?.dimension === measure.dimension)
      return meanOfItems(ofDimension.flat())
    },
  }
}

/** One row for each grade. */
export function rowsOf(ratings: readonly ScoredRating[]): readonly ScoreRow[] {
  return ratings.flatMap(({ recordingId, raterId, scores }) =>
    scores.flatMap(({ item, dimension, value }) =>
      typeof value === 'number' ? [{ recording: recordingId, rater: raterId, item, dimension, score: value }] : [],
    ),
  )
}

function keyOfRow({ item, dimension }: ScoreRow): string {
  return measureKey(item === null ? { kind: 'overall', dimension } : { kind: 'item', item, dimension })
}
