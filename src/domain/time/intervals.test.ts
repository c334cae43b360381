import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coveredMs, coveredShare, gaps, type Interval, mergeIntervals } from '@domain/time/intervals'

const anyIntervals = fc.array(
  fc.record({ startMs: fc.integer({ min: -5, max: 60 }), endMs: fc.integer({ min: -5, max: 60 }) }),
  { maxLength: 12 },
)

/** Each whole millisecond that the intervals hold. */
function momentsOf(intervals: readonly Interval[]): readonly number[] {
  const moments = new Set<number>()
  for (const { startMs, endMs } of intervals) for (let ms = startMs; ms < endMs; ms += 1) moments.add(ms)
  return [...moments].toSorted((left, right) => left - right)
}

describe('mergeIntervals', () => {
  it('keeps every moment, in order, with room between the intervals', () => {
    fc.assert(
      fc.property(anyIntervals, (intervals) => {
        const merged = mergeIntervals(intervals)
        expect(momentsOf(merged)).toEqual(momentsOf(intervals))
        for (const [index, { startMs, endMs }] of merged.entries()) {
          expect(endMs).toBeGreaterThan(startMs)
          expect(startMs).toBeGreaterThan(merged[index - 1]?.endMs ?? Number.NEGATIVE_INFINITY)
        }
      }),
    )
  })

  it('joins intervals that touch', () => {
    expect(
      mergeIntervals([
        { startMs: 5, endMs: 9 },
        { startMs: 0, endMs: 5 },
      ]),
    ).toEqual([{ startMs: 0, endMs: 9 }])
  })

  it('leaves what it was given as it is', () => {
    const given = [
      { startMs: 0, endMs: 5 },
      { startMs: 3, endMs: 9 },
    ]
    mergeIntervals(given)
    expect(given).toEqual([
      { startMs: 0, endMs: 5 },
      { startMs: 3, endMs: 9 },
    ])
  })
})

describe('coveredMs', () => {
  it('counts each moment once', () => {
    fc.assert(
      fc.property(anyIntervals, (intervals) => {
        expect(coveredMs(intervals)).toBe(momentsOf(intervals).length)
      }),
    )
  })
})

describe('coveredShare', () => {
  it('counts what lies in the recording only', () => {
    const intervals = [
      { startMs: 0, endMs: 50 },
      { startMs: 90, endMs: 140 },
    ]
    expect(coveredShare(intervals, 200)).toBe(0.5)
    expect(coveredShare(intervals, 100)).toBe(0.6)
    expect(coveredShare([{ startMs: 0, endMs: 10 }], 0)).toBe(0)
  })
})

describe('gaps', () => {
  it('is every moment of the recording that no interval holds', () => {
    fc.assert(
      fc.property(anyIntervals, fc.nat(70), (intervals, durationMs) => {
        const held = new Set(momentsOf(intervals))
        const free = Array.from({ length: durationMs }, (_, ms) => ms).filter((ms) => !held.has(ms))
        const found = gaps(intervals, durationMs)
        expect(momentsOf(found)).toEqual(free)
        expect(mergeIntervals(found)).toEqual(found)
      }),
    )
  })
})
