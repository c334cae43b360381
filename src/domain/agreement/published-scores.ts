import type { ScoreTable } from '@domain/agreement/score-table'

/** Tables for tests: the published ones, and a way to write others. */

/** A table from rows of scores, a recording a row; null is a missing cell. Who scored nothing is left out. */
export function tableOf(rows: readonly (readonly (number | null)[])[]): ScoreTable {
  const raters = (rows[0] ?? []).map((_, at) => at).filter((at) => rows.some((row) => row[at] !== null))
  const scored = rows.map((row, at) => ({ row, at })).filter(({ row }) => row.some((score) => score !== null))
  return {
    recordings: scored.map(({ at }) => `S${at + 1}`),
    raters: raters.map((at) => `R${at + 1}`),
    scores: Float64Array.from(scored.flatMap(({ row }) => raters.map((at) => row[at] ?? Number.NaN))),
  }
}

/** Six targets, four judges: Shrout and Fleiss 1979, table 2 (as in R's psych, man/ICC.Rd). */
export const shroutFleiss = tableOf([
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
])

/** Twelve units, four raters, missing values: Krippendorff's "C data" (as in R's irr, man/kripp.alpha.Rd). */
export const krippendorff = tableOf([
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, null, 3, null],
])

/** Ten persons, twelve items: Brennan 2001, synthetic data set 1, from Huynh 1977 (as in GeneralizIT's fixtures). */
export const huynh = tableOf([
  [1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  [1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0],
  [1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
  [1, 1, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0],
  [1, 1, 1, 1, 1, 0, 1, 0, 0, 0, 0, 0],
  [1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 0, 0],
  [1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0],
  [1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 0],
  [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0],
  [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
])

/** Scores by rater, item and session: Brennan 2001, synthetic data set 3 (as in GeneralizIT's fixtures). */
const set3 = [
  [
    [2, 4, 5, 5, 4, 4, 2, 3, 0, 6],
    [6, 5, 5, 9, 3, 4, 6, 4, 5, 8],
    [7, 6, 4, 8, 5, 4, 6, 4, 4, 7],
    [5, 7, 6, 6, 6, 7, 5, 5, 5, 6],
  ],
  [
    [2, 6, 5, 5, 4, 6, 2, 6, 5, 6],
    [5, 7, 4, 7, 5, 4, 7, 6, 5, 8],
    [5, 5, 5, 7, 6, 7, 7, 6, 5, 8],
    [5, 7, 5, 6, 4, 8, 5, 4, 3, 6],
  ],
]

/** Brennan's ten persons as sessions, four items, two occasions as raters. */
export const brennanSet3 = set3.flatMap((items, rater) =>
  items.flatMap((sessions, item) =>
    sessions.map((score, session) => ({
      recording: `S${session + 1}`,
      item: item + 1,
      rater: `R${rater + 1}`,
      score,
    })),
  ),
)
