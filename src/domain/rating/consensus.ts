import type { Instrument } from '@domain/instrument/instrument'
import type { Score, ScoreValue } from '@domain/rating/rating'

/** What a consensus rating has beside its scores and events. */
export interface Consensus {
  readonly ratingId: string
  /** Notes of the discussion. */
  readonly discussion: string
  /** The supervisor who approved it and when (clock time in milliseconds), or null. */
  readonly approvedBy: string | null
  readonly approvedMs: number | null
}

/** Somebody who took part in the discussion. */
export interface ConsensusMember {
  readonly id: string
  readonly ratingId: string
  readonly personId: string
}

/** A rating that others are measured against: which, why, since when and who said so. */
export interface Gold {
  readonly ratingId: string
  readonly reason: string
  readonly declaredMs: number
  readonly personId: string
}

/** What two or more raters gave in one place of the sheet. */
export interface Comparison {
  /** Item number, or null for the whole session. */
  readonly item: number | null
  readonly dimension: string
  /** In the order of the raters; null where one gave nothing. */
  readonly values: readonly (ScoreValue | null)[]
  /** Greatest less smallest grade; where only some gave a grade, at least 1: that is a disagreement too. */
  readonly difference: number
}

/**
 * Every place of the sheet with what each rater gave, the greatest disagreement first and those alike in the order of the
 * sheet: what there is to talk about comes before what there is not.
 */
export function compareSides(
  { items, overall }: Pick<Instrument, 'items' | 'overall'>,
  sides: readonly (readonly Pick<Score, 'item' | 'dimension' | 'value'>[])[],
): readonly Comparison[] {
  const given = sides.map((scores) => new Map(scores.map((score) => [placeKey(score), score.value])))
  const places = [
    ...items.flatMap(({ number, dimensions }) => dimensions.map((dimension) => ({ item: number, dimension }))),
    ...overall.map((dimension) => ({ item: null, dimension })),
  ]
  return places
    .map((place) => {
      const values = given.map((scores) => scores.get(placeKey(place)) ?? null)
      return { ...place, values, difference: differenceOf(values) }
    })
    .toSorted((left, right) => right.difference - left.difference)
}

function placeKey({ item, dimension }: Pick<Score, 'item' | 'dimension'>): string {
  return `${item ?? 'overall'} ${dimension}`
}

function differenceOf(values: readonly (ScoreValue | null)[]): number {
  const grades = values.filter((value) => typeof value === 'number')
  const spread = grades.length === 0 ? 0 : Math.max(...grades) - Math.min(...grades)
  const isUneven = new Set(values.map((value) => (typeof value === 'number' ? 'grade' : value))).size > 1
  return isUneven ? Math.max(1, spread) : spread
}
