import { type AlphaUnits, alphaUnits, ratioDistance } from '@domain/agreement/alpha-units'
import { type Figure, noFigure, type WhyNot } from '@domain/agreement/figure'
import { mostCategories } from '@domain/agreement/rating-counts'
import { type AlphaLevel, alphaLevels } from '@domain/agreement/score-agreement'
import type { ScoreTable } from '@domain/agreement/score-table'
import { recordOf } from '@domain/record-of'

/**
 * Krippendorff's alpha (2011, "Computing Krippendorff's alpha-reliability") at four levels, on the recordings with at least two
 * scores: 1 - observed / expected disagreement.
 */
export function alphaOf(table: ScoreTable): Record<AlphaLevel, Figure> {
  const units = alphaUnits(table)
  return alphaOfUnits(units, new Int32Array(units.units).fill(1), alphaSpace(units), table.raters.length)
}

/** Room for the sums of one sample, used again for the next. */
export interface AlphaSpace {
  readonly counts: Float64Array
  readonly ranks: Float64Array
  /** The values, counted from their middle. */
  readonly centred: Float64Array
}

export function alphaSpace({ values }: AlphaUnits): AlphaSpace {
  const middle = ((values[0] ?? 0) + (values.at(-1) ?? 0)) / 2
  return {
    counts: new Float64Array(values.length),
    ranks: new Float64Array(values.length),
    centred: values.map((value) => value - middle),
  }
}

/** Why alpha has no meaning at a level, whatever the sample; null where it has. */
export function whyNoAlpha({ units, values }: AlphaUnits, raters: number, level: AlphaLevel): WhyNot | null {
  if (raters < 2) return 'one-rater'
  if (units === 0) return 'no-pairs'
  if (units === 1) return 'too-few-recordings'
  if (values.length < 2) return 'no-variance'
  if (level === 'ratio' && (values[0] ?? 0) < 0) return 'negative-scores'
  return (level === 'nominal' || level === 'ratio') && values.length > mostCategories ? 'too-many-values' : null
}

/** Alpha of a sample in which each unit stands as many times as `times` says. */
export function alphaOfUnits(
  units: AlphaUnits,
  times: Int32Array,
  space: AlphaSpace,
  raters: number,
): Record<AlphaLevel, Figure> {
  const total = countValues(units, times, space)
  const figure = (level: AlphaLevel): Figure => {
    const why = whyNoAlpha(units, raters, level)
    if (why !== null) return noFigure(why)
    const expected = expectedDisagreement(units, space, total, level)
    if (!(expected > 0)) return noFigure('no-variance')
    return { value: 1 - ((total - 1) * observedDisagreement(units, times, space, level)) / expected }
  }
  return recordOf(alphaLevels, figure)
}

/** Counts values and their middle ranks; answers how many scores there are. */
function countValues(
  { units, valueFrom, value }: AlphaUnits,
  times: Int32Array,
  { counts, ranks }: AlphaSpace,
): number {
  counts.fill(0)
  for (let unit = 0; unit < units; unit += 1) {
    const often = times[unit] ?? 0
    if (often === 0) continue
    const to = valueFrom[unit + 1] ?? 0
    for (let at = valueFrom[unit] ?? 0; at < to; at += 1) {
      const place = value[at] ?? 0
      counts[place] = (counts[place] ?? 0) + often
    }
  }
  let below = 0
  for (let place = 0; place < counts.length; place += 1) {
    const count = counts[place] ?? 0
    ranks[place] = below + count / 2
    below += count
  }
  return below
}

/** Sum over pairs of unlike scores within units of their distance / (scores of the unit - 1). */
function observedDisagreement(units: AlphaUnits, times: Int32Array, { ranks }: AlphaSpace, level: AlphaLevel): number {
  let sum = 0
  if (level !== 'ordinal') {
    const ofUnit = units[level]
    for (let unit = 0; unit < times.length; unit += 1) sum += (times[unit] ?? 0) * (ofUnit[unit] ?? 0)
    return sum
  }
  const { pairFrom, pairA, pairB, pairWeight } = units
  for (let unit = 0; unit < times.length; unit += 1) {
    const often = times[unit] ?? 0
    if (often === 0) continue
    const to = pairFrom[unit + 1] ?? 0
    for (let pair = pairFrom[unit] ?? 0; pair < to; pair += 1) {
      const apart = (ranks[pairA[pair] ?? 0] ?? 0) - (ranks[pairB[pair] ?? 0] ?? 0)
      sum += often * (pairWeight[pair] ?? 0) * apart * apart
    }
  }
  return sum
}

/** Sum over all pairs of scores, of whatever units, of their distance. */
function expectedDisagreement(
  { values }: AlphaUnits,
  { counts, ranks, centred }: AlphaSpace,
  total: number,
  level: AlphaLevel,
): number {
  switch (level) {
    case 'nominal':
      return (total * total - counts.reduce((sum, count) => sum + count * count, 0)) / 2
    case 'ordinal':
      return squaredDistances(counts, ranks, total)
    case 'interval':
      return squaredDistances(counts, centred, total)
    case 'ratio': {
      let sum = 0
      for (let a = 0; a < values.length; a += 1) {
        for (let b = 0; b < a; b += 1) {
          sum += (counts[a] ?? 0) * (counts[b] ?? 0) * ratioDistance(values[a] ?? 0, values[b] ?? 0)
        }
      }
      return sum
    }
  }
}

/** Sum over pairs of (x - y)^2 by sums alone; 0 where rounding is all there is. */
function squaredDistances(counts: Float64Array, at: Float64Array, total: number): number {
  let [sum, squares] = [0, 0]
  for (let place = 0; place < counts.length; place += 1) {
    const count = counts[place] ?? 0
    const value = at[place] ?? 0
    sum += count * value
    squares += count * value * value
  }
  const distances = total * squares - sum * sum
  return distances < 1e-12 * total * squares ? 0 : distances
}
