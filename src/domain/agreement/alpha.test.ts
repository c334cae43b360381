import { describe, expect, it } from 'vitest'
import { alphaOf } from '@domain/agreement/alpha'
import { alphaIntervals } from '@domain/agreement/alpha-intervals'
import { alphaUnits } from '@domain/agreement/alpha-units'
import { krippendorff, tableOf } from '@domain/agreement/published-scores'

describe('alphaOf', () => {
  it('gives the published answers for Krippendorff’s C data', () => {
    // Nominal and interval to five digits by R's irrCAC, all four to three by Krippendorff.
    expect(alphaOf(krippendorff)).toEqual({
      nominal: { value: expect.closeTo(0.74342, 5) },
      ordinal: { value: expect.closeTo(0.8154, 4) },
      interval: { value: expect.closeTo(0.84911, 5) },
      ratio: { value: expect.closeTo(0.7974, 4) },
    })
    expect(alphaUnits(krippendorff).value).toHaveLength(40)
  })

  it('says why it has no meaning', () => {
    const all = (why: string) =>
      Object.fromEntries(['nominal', 'ordinal', 'interval', 'ratio'].map((l) => [l, { value: null, why }]))
    expect(alphaOf(tableOf([[1], [2], [3]]))).toEqual(all('one-rater'))
    expect(
      alphaOf(
        tableOf([
          [1, null],
          [null, 3],
        ]),
      ),
    ).toEqual(all('no-pairs'))
    expect(
      alphaOf(
        tableOf([
          [1, 2],
          [null, 3],
        ]),
      ),
    ).toEqual(all('too-few-recordings'))
    expect(
      alphaOf(
        tableOf([
          [4, 4],
          [4, 4],
          [4, 4],
        ]),
      ),
    ).toEqual(all('no-variance'))
    expect(
      alphaOf(
        tableOf([
          [-1, 0],
          [2, 1],
        ]),
      ).ratio,
    ).toEqual({ value: null, why: 'negative-scores' })
  })

  it('loses no digits to a large offset', () => {
    const shifted = { ...krippendorff, scores: krippendorff.scores.map((score) => score + 1e9) }
    expect(alphaOf(shifted).interval.value).toBeCloseTo(alphaOf(krippendorff).interval.value ?? 0, 12)
  })
})

describe('alphaIntervals', () => {
  const bootstrap = { samples: 400, seed: 7 }

  it('surrounds alpha, the same way for the same seed', () => {
    const intervals = alphaIntervals(krippendorff, bootstrap)
    expect(intervals).toEqual(alphaIntervals(krippendorff, bootstrap))
    expect(intervals).not.toEqual(alphaIntervals(krippendorff, { ...bootstrap, seed: 8 }))
    for (const interval of Object.values(intervals ?? {})) {
      if (interval.value === null) throw new Error('there is an alpha')
      expect(interval.lower).toBeLessThan(interval.value)
      expect(interval.upper).toBeGreaterThan(interval.value)
      expect(interval.upper).toBeLessThanOrEqual(1)
    }
  })

  it('is 1 to 1 where all agree fully', () => {
    expect(
      alphaIntervals(
        tableOf([
          [1, 1],
          [5, 5],
          [3, 3],
        ]),
        bootstrap,
      )?.ordinal,
    ).toEqual({ value: 1, lower: 1, upper: 1 })
  })

  it('tells how far it is and stops when it is to', () => {
    const told: number[] = []
    const stopped = alphaIntervals(krippendorff, {
      ...bootstrap,
      onProgress: (done, total) => told.push(done / total),
      shouldStop: () => told.length > 2,
    })
    expect({ stopped, told }).toEqual({ stopped: null, told: [0, 0.125, 0.25] })
  })
})
