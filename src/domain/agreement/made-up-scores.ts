import type { ScoreTable } from '@domain/agreement/score-table'

/** Tables for tests: published ones and their shapes. */

/** A table from rows of scores, a recording a row; null is a missing cell. */
export function tableOf(rows: readonly (readonly (number | null)[])[]): ScoreTable {
  return {
    recordings: rows.map((_, index) => `S${index + 1}`),
    raters: (rows[0] ?? []).map((_, index) => `R${index + 1}`),
    scores: Float64Array.from(rows.flat(), (score) => score ?? Number.NaN),
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
