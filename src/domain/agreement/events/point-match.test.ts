import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fourfold, kappaOf } from '@domain/agreement/events/contingency'
import { events } from '@domain/agreement/events/made-events'
import { figuresOf, matchCurve, matchPoints, tolerancesAround } from '@domain/agreement/events/point-match'
import { bestMatching } from '@domain/agreement/events/point-matching'

describe('matching points', () => {
  // The example of stats.stackexchange.com/questions/144401, with 53 stretches in which neither marked anything.
  const first = events(['a', 28], ['a', 1385], ['a', 4987], ['a', 10_728])
  const second = events(['a', 22], ['a', 5100], ['a', 10_602])

  it('gives the published example', () => {
    const found = figuresOf(matchPoints(first, second, 120))
    expect(found).toEqual({
      matched: 2,
      onlyA: 2,
      onlyB: 1,
      precision: { value: 2 / 3 },
      recall: { value: 1 / 2 },
      f1: { value: 4 / 7 },
    })
    expect(kappaOf(fourfold(2, 2, 1, 53)).value).toBeCloseTo(0.5445, 4)
  })

  it('gains a match where the tolerance grows over a distance', () => {
    const curve = matchCurve(first, second, [125, 126, 130])
    expect(curve.map(({ toleranceMs, matched }) => [toleranceMs, matched])).toEqual([
      [125, 2],
      [126, 3],
      [130, 3],
    ])
  })

  it('matches as many as can be before it looks at distances', () => {
    // Nearest first would take 100 and 110 together and leave both others alone.
    expect(bestMatching([100, 140], [60, 110], 40)).toEqual([
      { a: 0, b: 0 },
      { a: 1, b: 1 },
    ])
  })

  it('keeps codes and subjects apart and leaves states aside', () => {
    const a = events(['a', 100], ['a', 500, null, 'P1'], ['b', 900, 1200])
    const b = events(['b', 100], ['a', 500, null, 'P2'], ['b', 900, 1200])
    const found = matchPoints(a, b, 1000)
    expect(found.matched).toEqual([])
    expect(found.onlyA).toEqual(a.slice(0, 2))
    expect(found.onlyB).toEqual(b.slice(0, 2))
  })

  it('has no meaning without points', () => {
    const found = figuresOf(matchPoints(events(['a', 1, 2]), events(['a', 100]), 10))
    expect(found.recall).toEqual({ value: null, why: 'no-events' })
    expect(found.precision).toEqual({ value: 0 })
    expect(figuresOf(matchPoints([], [], 10)).f1).toEqual({ value: null, why: 'no-events' })
  })

  it('is as good as trying every way', () => {
    const times = fc.array(fc.nat(60), { maxLength: 6 })
    fc.assert(
      fc.property(times, times, fc.nat(25), (timesA, timesB, tolerance) => {
        const found = bestMatching(timesA, timesB, tolerance)
        const apart = found.map(({ a, b }) => Math.abs((timesA[a] ?? 0) - (timesB[b] ?? 0)))
        expect(apart.every((distance) => distance <= tolerance)).toBe(true)
        expect(new Set(found.map(({ a }) => a)).size).toBe(found.length)
        expect(new Set(found.map(({ b }) => b)).size).toBe(found.length)
        const cost = apart.reduce((sum, distance) => sum + distance, 0)
        expect([found.length, cost]).toEqual(bestByTrying(timesA, timesB, tolerance))
      }),
      { numRuns: 300 },
    )
  })
})

function bestByTrying(timesA: readonly number[], timesB: readonly number[], tolerance: number): [number, number] {
  const [first, ...others] = timesA
  if (first === undefined) return [0, 0]
  let best = bestByTrying(others, timesB, tolerance)
  for (const [index, time] of timesB.entries()) {
    const apart = Math.abs(first - time)
    if (apart > tolerance) continue
    const [count, cost] = bestByTrying(others, timesB.toSpliced(index, 1), tolerance)
    if (count + 1 > best[0] || (count + 1 === best[0] && cost + apart < best[1])) best = [count + 1, cost + apart]
  }
  return best
}

it('looks from a tenth to ten times as far, and at no tolerance twice', () => {
  expect(tolerancesAround(2000)).toEqual([200, 400, 1000, 2000, 4000, 10_000, 20_000])
  expect(tolerancesAround(1)).toEqual([0, 1, 2, 5, 10])
  expect(tolerancesAround(0)).toEqual([0])
})
