import type { ScoreTable } from '@domain/agreement/score-table'

/** How often each value was given, by recording and by rater. Values are sorted; only those that were given are there. */
export interface RatingCounts {
  readonly values: Float64Array
  readonly recordings: number
  readonly raters: number
  /** Recording by recording, `values.length` counts each. */
  readonly byRecording: Float64Array
  /** Rater by rater, `values.length` counts each. */
  readonly byRater: Float64Array
}

/** More different values than this are measures and no categories. */
export const mostCategories = 200

/** Null where there are too many different values to count. */
export function ratingCounts({ recordings, raters, scores }: ScoreTable): RatingCounts | null {
  const values = valuesOf(scores)
  if (values.length > mostCategories) return null
  const places = new Map(Array.from(values, (value, index) => [value, index]))
  const byRecording = new Float64Array(recordings.length * values.length)
  const byRater = new Float64Array(raters.length * values.length)
  for (let cell = 0; cell < scores.length; cell += 1) {
    const place = places.get(scores[cell] ?? Number.NaN)
    if (place === undefined) continue
    const inRecording = Math.floor(cell / raters.length) * values.length + place
    const inRater = (cell % raters.length) * values.length + place
    byRecording[inRecording] = (byRecording[inRecording] ?? 0) + 1
    byRater[inRater] = (byRater[inRater] ?? 0) + 1
  }
  return { values, recordings: recordings.length, raters: raters.length, byRecording, byRater }
}

/** The different values of a table, sorted. */
export function valuesOf(scores: Float64Array): Float64Array {
  return Float64Array.from(new Set(scores.filter((score) => !Number.isNaN(score)))).sort()
}
