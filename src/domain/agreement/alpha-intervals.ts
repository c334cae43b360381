import { alphaOfUnits, alphaSpace, whyNoAlpha } from '@domain/agreement/alpha'
import { alphaUnits } from '@domain/agreement/alpha-units'
import { type Interval, noFigure } from '@domain/agreement/figure'
import { type AlphaLevel, alphaLevels } from '@domain/agreement/score-agreement'
import type { ScoreTable } from '@domain/agreement/score-table'
import { seeded } from '@domain/chance/seeded'
import { recordOf } from '@domain/record-of'

export interface Bootstrap {
  readonly samples: number
  readonly seed: number
  /** Told after every piece of work, samples done of all. */
  readonly onProgress?: (done: number, total: number) => void
  /** Asked after every piece of work; true ends it. */
  readonly shouldStop?: () => boolean
}

/** So many samples are drawn between two questions whether to stop: a few milliseconds. */
const piece = 50

/**
 * Krippendorff's alpha with 95 % limits by the bootstrap: recordings are drawn with replacement, and the limits are the 2.5th
 * and 97.5th percentile (Efron and Tibshirani 1993, chapter 13; drawing whole recordings as in Zapf et al. 2016). The same seed
 * gives the same limits. Samples in which nothing varies have no alpha and are left out. Null when it was stopped.
 */
export function alphaIntervals(table: ScoreTable, bootstrap: Bootstrap): Record<AlphaLevel, Interval> | null {
  const { samples, seed, onProgress, shouldStop } = bootstrap
  const units = alphaUnits(table)
  const raters = table.raters.length
  const space = alphaSpace(units)
  const times = new Int32Array(units.units).fill(1)
  const estimate = alphaOfUnits(units, times, space, raters)
  const meaningful = alphaLevels.filter((level) => whyNoAlpha(units, raters, level) === null)
  const drawn = new Map(meaningful.map((level) => [level, new Float64Array(samples).fill(Number.NaN)]))
  const random = seeded(seed)
  for (let sample = 0; sample < samples && meaningful.length > 0; sample += 1) {
    if (sample % piece === 0) {
      onProgress?.(sample, samples)
      if (shouldStop?.() === true) return null
    }
    times.fill(0)
    for (let draw = 0; draw < units.units; draw += 1) {
      const unit = Math.floor(random() * units.units)
      times[unit] = (times[unit] ?? 0) + 1
    }
    const figures = alphaOfUnits(units, times, space, raters)
    for (const [level, values] of drawn) values[sample] = figures[level].value ?? Number.NaN
  }
  onProgress?.(samples, samples)
  const interval = (level: AlphaLevel): Interval => {
    const { [level]: figure } = estimate
    return figure.value === null ? figure : limitsOf(figure.value, drawn.get(level) ?? new Float64Array())
  }
  return recordOf(alphaLevels, interval)
}

function limitsOf(value: number, drawn: Float64Array): Interval {
  const sorted = drawn.filter((each) => !Number.isNaN(each)).sort()
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  const [lower, upper] = [at(0.025), at(0.975)]
  return lower === undefined || upper === undefined ? noFigure('no-variance') : { value, lower, upper }
}
