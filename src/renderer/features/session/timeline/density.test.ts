import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnShare, DensityPyramid } from '@renderer/features/session/timeline/density'

const durationMs = 300_000
const anyTimes = fc.array(fc.integer({ min: 0, max: durationMs }), { maxLength: 200 })

function pyramidOf(times: readonly number[]): DensityPyramid {
  const pyramid = new DensityPyramid(durationMs)
  for (const ms of times) pyramid.add(ms)
  return pyramid
}

const binOf = (pyramid: DensityPyramid, ms: number): number => Math.floor(ms / pyramid.binMs)

describe('density pyramid', () => {
  it('counts any stretch as counting one by one does, to the bin', () => {
    fc.assert(
      fc.property(
        anyTimes,
        fc.integer({ min: 0, max: durationMs }),
        fc.integer({ min: 0, max: durationMs }),
        (times, left, right) => {
          const [fromMs, toMs] = [Math.min(left, right), Math.max(left, right)]
          const pyramid = pyramidOf(times)
          const inside = times.filter(
            (ms) =>
              toMs > fromMs &&
              binOf(pyramid, ms) >= binOf(pyramid, fromMs) &&
              binOf(pyramid, ms) <= binOf(pyramid, toMs - 1),
          )
          expect(pyramid.count(fromMs, toMs)).toBe(inside.length)
        },
      ),
    )
  })

  it('puts each time in its column or, at most half a column off, the one before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: durationMs }),
        fc.double({ min: 512, max: 60_000, noNaN: true }),
        (ms, columnMs) => {
          const columns = new Uint32Array(Math.ceil(durationMs / columnMs) + 2)
          pyramidOf([ms]).columns(0, columnMs, columns)
          const at = columns.indexOf(1)
          expect(at).toBeLessThanOrEqual(Math.floor(ms / columnMs))
          expect(at).toBeGreaterThanOrEqual(Math.floor((ms - columnMs / 2) / columnMs))
        },
      ),
    )
  })

  it('loses and doubles no time over all columns', () => {
    fc.assert(
      fc.property(anyTimes, fc.double({ min: 256, max: 400_000, noNaN: true }), (times, columnMs) => {
        const columns = new Uint32Array(Math.ceil(durationMs / columnMs) + 2)
        pyramidOf(times).columns(0, columnMs, columns)
        expect(columns.reduce((sum, count) => sum + count, 0)).toBe(times.length)
      }),
    )
  })

  it('gives a column the same count wherever the view begins', () => {
    fc.assert(
      fc.property(
        anyTimes,
        fc.double({ min: 512, max: 9000, noNaN: true }),
        fc.integer({ min: 0, max: 20 }),
        (times, columnMs, first) => {
          const pyramid = pyramidOf(times)
          const all = new Uint32Array(60)
          const moved = new Uint32Array(30)
          pyramid.columns(0, columnMs, all)
          pyramid.columns(first, columnMs, moved)
          expect(Array.from(moved)).toEqual(Array.from(all.slice(first, first + 30)))
        },
      ),
    )
  })

  it('is empty again when everything is removed', () => {
    fc.assert(
      fc.property(anyTimes, (times) => {
        const pyramid = pyramidOf(times)
        for (const ms of times) pyramid.remove(ms)
        expect(pyramid.count(0, durationMs + 1)).toBe(0)
      }),
    )
  })

  it('keeps times beyond the end in the last bin', () => {
    expect(pyramidOf([durationMs * 2]).count(0, durationMs + 1)).toBe(1)
  })
})

describe('height of a density column', () => {
  it('shows one event, grows with every doubling, and fits the row', () => {
    expect(columnShare(0)).toBe(0)
    expect(columnShare(1)).toBeGreaterThan(0.2)
    expect(columnShare(2)).toBeGreaterThan(columnShare(1))
    expect(columnShare(16)).toBeGreaterThan(columnShare(8))
    expect(columnShare(1_000_000)).toBe(1)
  })
})
