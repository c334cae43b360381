import { connectedParts } from '@domain/agreement/connected-parts'
import { solvePositive } from '@domain/agreement/linear-system'
import type { Observations } from '@domain/agreement/observations'

/**
 * Mean squares of recordings x raters without interaction, each factor adjusted for the other, and the variance components
 * that follow: Henderson's method 3 (Searle, Casella and McCulloch 1992, chapter 5). Where no cell is missing these are the
 * mean squares of the ordinary analysis of variance.
 */
export interface TwoWay {
  readonly recordings: Factor
  readonly raters: Factor
  readonly error: { readonly meanSquare: number; readonly df: number }
  readonly components: { readonly recording: number; readonly rater: number; readonly residual: number }
}

export interface Factor {
  readonly levels: number
  readonly meanSquare: number
  readonly df: number
  /** How many scores of each level the table is worth: E(mean square) = per level * component + residual. */
  readonly perLevel: number
}

/** What is smaller than this beside the whole sum of squares is rounding. */
const rounding = 1e-12

/** Answers null where recordings, raters and residual cannot be told apart. */
export function twoWay(observations: Observations): TwoWay | null {
  const { recording, rater, score, recordings, raters } = observations
  const n = score.length
  const { parts, first } = connectedParts(observations)
  const errorDf = n - recordings - raters + parts
  if (errorDf < 1 || recordings - parts < 1 || raters - parts < 1) return null

  // Eliminating the factor with more levels leaves the smaller system to solve.
  const flipped = raters > recordings
  const fit = flipped
    ? fitted(rater, raters, recording, recordings, first.recordings, score)
    : fitted(recording, recordings, rater, raters, first.raters, score)
  const total = score.reduce((sum, value) => sum + value * value, 0)
  const clean = (sum: number) => (sum < total * rounding ? 0 : sum)
  const error = { meanSquare: clean(fit.error) / errorDf, df: errorDf }
  const factor = (levels: number, others: number, sum: number): Factor => ({
    levels,
    meanSquare: clean(sum) / (levels - parts),
    df: levels - parts,
    perLevel: (n - others) / (levels - parts),
  })
  const ofRecordings = factor(recordings, raters, flipped ? fit.kept : fit.eliminated)
  const ofRaters = factor(raters, recordings, flipped ? fit.eliminated : fit.kept)
  return {
    recordings: ofRecordings,
    raters: ofRaters,
    error,
    components: {
      recording: component(ofRecordings, error.meanSquare),
      rater: component(ofRaters, error.meanSquare),
      residual: error.meanSquare,
    },
  }
}

function component({ meanSquare, perLevel }: Factor, error: number): number {
  return (meanSquare - error) / perLevel
}

/**
 * Least squares of score = a + b. Answers the sums of squares: of `a` (eliminated) after b, of `b` (kept) after a, and what is left.
 * `pinned` has a level of b for each connected part; its effect is taken as 0.
 */
function fitted(
  a: Int32Array,
  levelsOfA: number,
  b: Int32Array,
  levelsOfB: number,
  pinned: ReadonlySet<number>,
  score: Float64Array,
): { eliminated: number; kept: number; error: number } {
  const sumsA = levelSums(a, levelsOfA, score)
  const sumsB = levelSums(b, levelsOfB, score)
  const matrix = new Float64Array(levelsOfB * levelsOfB)
  const right = Float64Array.from(sumsB.sums)
  for (let level = 0; level < levelsOfB; level += 1) matrix[level * (levelsOfB + 1)] = sumsB.counts[level] ?? 0
  for (const cells of cellsByLevel(a, levelsOfA)) {
    for (const cell of cells) {
      const row = b[cell] ?? 0
      const level = a[cell] ?? 0
      right[row] = (right[row] ?? 0) - (sumsA.sums[level] ?? 0) / cells.length
      for (const other of cells) {
        const at = row * levelsOfB + (b[other] ?? 0)
        matrix[at] = (matrix[at] ?? 0) - 1 / cells.length
      }
    }
  }
  const adjusted = Float64Array.from(right)
  for (const level of pinned) {
    for (let other = 0; other < levelsOfB; other += 1) {
      matrix[level * levelsOfB + other] = 0
      matrix[other * levelsOfB + level] = 0
    }
    matrix[level * (levelsOfB + 1)] = 1
    right[level] = 0
  }
  const effectsB = solvePositive(matrix, right)
  const kept = adjusted.reduce((sum, value, level) => sum + value * (effectsB[level] ?? 0), 0)

  const effectsA = Float64Array.from(sumsA.sums)
  for (let cell = 0; cell < score.length; cell += 1) {
    const level = a[cell] ?? 0
    effectsA[level] = (effectsA[level] ?? 0) - (effectsB[b[cell] ?? 0] ?? 0)
  }
  let error = 0
  for (let cell = 0; cell < score.length; cell += 1) {
    const level = a[cell] ?? 0
    const effect = (effectsA[level] ?? 0) / (sumsA.counts[level] ?? 1) + (effectsB[b[cell] ?? 0] ?? 0)
    error += ((score[cell] ?? 0) - effect) ** 2
  }
  return { eliminated: sumsA.squares + kept - sumsB.squares, kept, error }
}

interface LevelSums {
  readonly sums: Float64Array
  readonly counts: Float64Array
  /** Sum over levels of squared sum / count. */
  readonly squares: number
}

function levelSums(levels: Int32Array, count: number, score: Float64Array): LevelSums {
  const sums = new Float64Array(count)
  const counts = new Float64Array(count)
  for (let cell = 0; cell < score.length; cell += 1) {
    const level = levels[cell] ?? 0
    sums[level] = (sums[level] ?? 0) + (score[cell] ?? 0)
    counts[level] = (counts[level] ?? 0) + 1
  }
  return { sums, counts, squares: sums.reduce((sum, value, level) => sum + value ** 2 / (counts[level] ?? 1), 0) }
}

function cellsByLevel(levels: Int32Array, count: number): number[][] {
  const cells: number[][] = Array.from({ length: count }, () => [])
  for (let cell = 0; cell < levels.length; cell += 1) cells[levels[cell] ?? 0]?.push(cell)
  return cells
}
