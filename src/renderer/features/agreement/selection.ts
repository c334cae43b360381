import type { Measure, ScoredRating } from '@domain/agreement/scored-rating'
import type { Instrument } from '@domain/instrument/instrument'
import type { StudyScores } from '@renderer/lib/study-scores'

export const goldChoices = ['raters', 'gold-recordings', 'with-gold'] as const
/** Only raters; only raters, on recordings with a gold rating; the gold rating as one more rater. */
export type GoldChoice = (typeof goldChoices)[number]

export const scopes = ['all', 'items', 'mean', 'overall'] as const
export type Scope = (typeof scopes)[number]

/** What of the study is compared. */
export interface Selection {
  /** Null for every dimension. */
  readonly dimension: string | null
  readonly scope: Scope
  /** Ids of raters that are left out. */
  readonly without: readonly string[]
  /** ISO dates of sessions, inclusive; null for no end. */
  readonly from: string | null
  readonly to: string | null
  readonly gold: GoldChoice
}

export const wholeStudy: Selection = {
  dimension: null,
  scope: 'all',
  without: [],
  from: null,
  to: null,
  gold: 'raters',
}

/** The ratings that are compared with one another. */
export function comparedRatings(scores: StudyScores, selection: Selection): readonly ScoredRating[] {
  const { ratings } = scores
  const withGold = new Set(ratings.filter(({ isGold }) => isGold).map(({ recordingId }) => recordingId))
  return ratings.filter(
    ({ recordingId, raterId, kind, isGold }) =>
      (kind === 'independent' || (isGold && selection.gold === 'with-gold')) &&
      !selection.without.includes(raterId) &&
      (selection.gold !== 'gold-recordings' || withGold.has(recordingId)) &&
      isWithin(scores.recordings.get(recordingId)?.date ?? null, selection),
  )
}

/** The same, with the gold ratings of their recordings: what raters are measured against. */
export function withGoldRatings(scores: StudyScores, selection: Selection): readonly ScoredRating[] {
  const compared = comparedRatings(scores, { ...selection, gold: 'raters' })
  const recordings = new Set(compared.map(({ recordingId }) => recordingId))
  const gold = scores.ratings.filter(
    (rating) => rating.isGold && recordings.has(rating.recordingId) && !compared.includes(rating),
  )
  return [...compared, ...gold]
}

/** How many recordings and raters there are, and how many of the recordings all of the raters have rated. */
export function ratedCounts(ratings: readonly Pick<ScoredRating, 'recordingId' | 'raterId'>[]): {
  readonly recordings: number
  readonly raters: number
  readonly complete: number
} {
  const raters = new Set(ratings.map(({ raterId }) => raterId)).size
  const byRecording = Map.groupBy(ratings, ({ recordingId }) => recordingId)
  const complete = [...byRecording.values()].filter((own) => new Set(own.map(({ raterId }) => raterId)).size === raters)
  return { recordings: byRecording.size, raters, complete: complete.length }
}

function isWithin(date: string | null, { from, to }: Selection): boolean {
  if (from === null && to === null) return true
  return date !== null && (from === null || date >= from) && (to === null || date <= to)
}

/** What figures are asked for, dimension by dimension in the order of the sheet, the means and overall scores last. */
export function chosenMeasures(
  { dimensions, items, overall }: Instrument,
  { dimension, scope }: Pick<Selection, 'dimension' | 'scope'>,
): readonly Measure[] {
  const wanted = dimensions.map(({ id }) => id).filter((id) => dimension === null || id === dimension)
  return wanted.flatMap((id): Measure[] => [
    ...(scope === 'all' || scope === 'items'
      ? items
          .filter((item) => item.dimensions.includes(id))
          .map(({ number }): Measure => ({ kind: 'item', item: number, dimension: id }))
      : []),
    ...(scope === 'all' || scope === 'mean' ? [{ kind: 'mean', dimension: id } as const] : []),
    ...((scope === 'all' || scope === 'overall') && overall.includes(id)
      ? [{ kind: 'overall', dimension: id } as const]
      : []),
  ])
}
