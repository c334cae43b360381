import { type Figure, type Interval, noFigure } from '@domain/agreement/figure'
import type { Differences } from '@domain/agreement/score-agreement'

/** A spread from fewer differences says next to nothing. */
const fewestRecordings = 3
/** 97.5th percentile of the normal distribution: 95 % of differences lie within so many standard deviations. */
const normalLimit = 1.959963984540054

/**
 * The differences a - b on recordings that both have scored: bias, mean absolute difference, and the limits of agreement of Bland
 * and Altman (1986), mean +- 1.96 standard deviations (n - 1 in the denominator).
 */
export function differencesOf(a: Float64Array, b: Float64Array): Differences {
  const differences = a.map((score, at) => score - (b[at] ?? 0))
  const recordings = differences.length
  if (recordings === 0) {
    const none = noFigure('no-pairs')
    return { recordings, mean: none, meanAbsolute: none, spread: none, limits: none }
  }
  const mean = differences.reduce((sum, each) => sum + each, 0) / recordings
  const meanAbsolute = differences.reduce((sum, each) => sum + Math.abs(each), 0) / recordings
  const spread = spreadOf(differences, mean)
  return {
    recordings,
    mean: { value: mean },
    meanAbsolute: { value: meanAbsolute },
    spread,
    limits:
      spread.value === null
        ? spread
        : { value: mean, lower: mean - normalLimit * spread.value, upper: mean + normalLimit * spread.value },
  }
}

/** The bias with its limits of agreement, or alone where the recordings are too few for limits. */
export function biasOf({ mean, limits }: Differences): Figure | Interval {
  return limits.value === null ? mean : limits
}

function spreadOf(differences: Float64Array, mean: number): Figure {
  if (differences.length < fewestRecordings) return noFigure('too-few-recordings')
  const squares = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0)
  return { value: Math.sqrt(squares / (differences.length - 1)) }
}
