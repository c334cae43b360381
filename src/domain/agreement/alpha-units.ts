import { type ScoreTable, scoresOfRecording } from '@domain/agreement/score-table'
import { valuesOf } from '@domain/agreement/rating-counts'

/**
 * The recordings that have at least two scores, ready for Krippendorff's alpha: what each adds to the counts of values and to the
 * observed disagreement. Arrays of numbers, so that thousands of resamples of them cost no objects.
 */
export interface AlphaUnits {
  readonly units: number
  /** The different values of these recordings, sorted. */
  readonly values: Float64Array
  /** Where each unit's entries of `value` begin; one more than there are units. */
  readonly valueFrom: Int32Array
  /** Places in `values`, one for each score of a unit. */
  readonly value: Int32Array
  /** Where each unit's entries of `pairA`, `pairB` and `pairWeight` begin; one more than there are units. */
  readonly pairFrom: Int32Array
  /** Places of two unlike scores of a unit. */
  readonly pairA: Int32Array
  readonly pairB: Int32Array
  /** 1 / (scores of the unit - 1). */
  readonly pairWeight: Float64Array
  /** Observed disagreement of each unit at the levels that do not depend on the other units. */
  readonly nominal: Float64Array
  readonly interval: Float64Array
  readonly ratio: Float64Array
}

export function alphaUnits(table: ScoreTable): AlphaUnits {
  const rows = table.recordings
    .map((_, recording) => scoresOfRecording(table, recording).filter((score) => !Number.isNaN(score)))
    .filter((scores) => scores.length > 1)
  const values = valuesOf(joined(rows))
  const places = new Map(Array.from(values, (value, place) => [value, place]))
  const value: number[] = []
  const valueFrom = new Int32Array(rows.length + 1)
  const pairs: { a: number; b: number; weight: number }[] = []
  const pairFrom = new Int32Array(rows.length + 1)
  const sums = {
    nominal: new Float64Array(rows.length),
    interval: new Float64Array(rows.length),
    ratio: new Float64Array(rows.length),
  }
  for (const [unit, scores] of rows.entries()) {
    const weight = 1 / (scores.length - 1)
    for (const [at, a] of scores.entries()) {
      value.push(places.get(a) ?? 0)
      for (const b of scores.subarray(at + 1)) {
        if (a === b) continue
        pairs.push({ a: places.get(a) ?? 0, b: places.get(b) ?? 0, weight })
        sums.nominal[unit] = (sums.nominal[unit] ?? 0) + weight
        sums.interval[unit] = (sums.interval[unit] ?? 0) + weight * (a - b) ** 2
        sums.ratio[unit] = (sums.ratio[unit] ?? 0) + weight * ratioDistance(a, b)
      }
    }
    valueFrom[unit + 1] = value.length
    pairFrom[unit + 1] = pairs.length
  }
  return {
    units: rows.length,
    values,
    valueFrom,
    value: Int32Array.from(value),
    pairFrom,
    pairA: Int32Array.from(pairs, ({ a }) => a),
    pairB: Int32Array.from(pairs, ({ b }) => b),
    pairWeight: Float64Array.from(pairs, ({ weight }) => weight),
    ...sums,
  }
}

/** Squared difference relative to the sum; 0 for two zeros. */
export function ratioDistance(a: number, b: number): number {
  return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2
}

function joined(rows: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(rows.reduce((sum, row) => sum + row.length, 0))
  let at = 0
  for (const row of rows) {
    all.set(row, at)
    at += row.length
  }
  return all
}
