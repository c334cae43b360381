import { type ControlChart, controlChart } from '@domain/agreement/control-chart'
import type { ScoredRating } from '@domain/agreement/scored-rating'

/** What a rater is compared with: the gold rating, or the mean of the other raters of the same recording. */
export type DriftReference = 'gold' | 'others'

/** How one rater stood to the reference in one recording. */
export interface DriftPoint {
  readonly recordingId: string
  readonly ratingId: string
  readonly ratedMs: number
  /** Mean of own grade less reference, over everything that both have scored: how much higher the rater scores. */
  readonly bias: number
  /** Standard deviation of the same differences: how unevenly. Null for fewer than two. */
  readonly spread: number | null
  /** How many grades were compared. */
  readonly grades: number
}

/** One rater over time. */
export interface RaterDrift {
  readonly raterId: string
  /** In order of when they were rated. */
  readonly points: readonly DriftPoint[]
  /** Null where there are too few points for limits. */
  readonly biasChart: ControlChart | null
  readonly spreadChart: ControlChart | null
}

/** Each rater's standing to the reference over calendar time, in the order of the ratings given. */
export function driftOf(ratings: readonly ScoredRating[], reference: DriftReference): readonly RaterDrift[] {
  const byRecording = Map.groupBy(ratings, ({ recordingId }) => recordingId)
  const raters = Map.groupBy(
    ratings.filter(({ kind }) => kind === 'independent'),
    ({ raterId }) => raterId,
  )
  return Array.from(raters, ([raterId, own]) => {
    const points = own
      .flatMap((rating) => pointOf(rating, byRecording.get(rating.recordingId) ?? [], reference))
      .toSorted((left, right) => left.ratedMs - right.ratedMs)
    const spreads = points.map(({ spread }) => spread)
    return {
      raterId,
      points,
      biasChart: controlChart(points.map(({ bias }) => bias)),
      spreadChart: spreads.every((spread) => spread !== null) ? controlChart(spreads, 0) : null,
    }
  })
}

/** Where the rater's own rating is the gold one, there is nothing to measure it against. */
function pointOf(
  own: ScoredRating,
  ofRecording: readonly ScoredRating[],
  reference: DriftReference,
): readonly DriftPoint[] {
  if (reference === 'gold' && own.isGold) return []
  const others = ofRecording.filter(
    (other) => other.ratingId !== own.ratingId && (reference === 'gold' ? other.isGold : other.kind === 'independent'),
  )
  const expected = meansByPlace(others)
  const differences = own.scores.flatMap((score) => {
    const mean = expected.get(placeOf(score))
    return typeof score.value === 'number' && mean !== undefined ? [score.value - mean] : []
  })
  if (differences.length === 0) return []
  const bias = differences.reduce((sum, each) => sum + each, 0) / differences.length
  const squares = differences.reduce((sum, each) => sum + (each - bias) ** 2, 0)
  return [
    {
      recordingId: own.recordingId,
      ratingId: own.ratingId,
      ratedMs: own.ratedMs,
      bias,
      spread: differences.length < 2 ? null : Math.sqrt(squares / (differences.length - 1)),
      grades: differences.length,
    },
  ]
}

function meansByPlace(ratings: readonly ScoredRating[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; count: number }>()
  for (const score of ratings.flatMap(({ scores }) => scores)) {
    if (typeof score.value !== 'number') continue
    const place = placeOf(score)
    const before = sums.get(place) ?? { sum: 0, count: 0 }
    sums.set(place, { sum: before.sum + score.value, count: before.count + 1 })
  }
  return new Map(Array.from(sums, ([place, { sum, count }]) => [place, sum / count]))
}

function placeOf({ item, dimension }: ScoredRating['scores'][number]): string {
  return `${item ?? 'overall'} ${dimension}`
}
