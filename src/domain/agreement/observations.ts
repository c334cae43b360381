import type { ScoreTable } from '@domain/agreement/score-table'

/**
 * The scores that there are, one a place, with the places of their recording and rater. Scores are counted from the first
 * one, so that a large common offset costs no digits and equal scores are exactly zero.
 */
export interface Observations {
  readonly recording: Int32Array
  readonly rater: Int32Array
  readonly score: Float64Array
  readonly recordings: number
  readonly raters: number
}

export function observationsOf({ recordings, raters, scores }: ScoreTable): Observations {
  const cells: number[] = []
  for (let cell = 0; cell < scores.length; cell += 1) if (!Number.isNaN(scores[cell])) cells.push(cell)
  const origin = scores[cells[0] ?? 0] ?? 0
  return {
    recording: Int32Array.from(cells, (cell) => Math.floor(cell / raters.length)),
    rater: Int32Array.from(cells, (cell) => cell % raters.length),
    score: Float64Array.from(cells, (cell) => (scores[cell] ?? 0) - origin),
    recordings: recordings.length,
    raters: raters.length,
  }
}
