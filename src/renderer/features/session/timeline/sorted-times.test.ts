import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SortedTimes } from '@renderer/features/session/timeline/sorted-times'

const durationMs = 300_000
const anyTimes = fc.array(fc.integer({ min: 0, max: durationMs }), { maxLength: 200 })
const anyScale = fc.double({ min: 0.5, max: 400_000, noNaN: true })

function timesOf(all: readonly number[]): SortedTimes {
  const times = new SortedTimes()
  for (const ms of all) times.add(ms)
  return times
}

describe('sorted times', () => {
  it('count any stretch as counting one by one does', () => {
    const anyMs = fc.integer({ min: -10, max: durationMs + 10 })
    fc.assert(
      fc.property(anyTimes, anyMs, anyMs, (all, fromMs, toMs) => {
        expect(timesOf(all).count(fromMs, toMs)).toBe(all.filter((ms) => ms >= fromMs && ms < toMs).length)
      }),
    )
  })

  it('put each time in its column', () => {
    fc.assert(
      fc.property(anyTimes, anyScale, fc.integer({ min: 0, max: 20 }), (all, columnMs, first) => {
        const columns = new Uint32Array(50)
        timesOf(all).columns(first, columnMs, columns)
        const expected = new Uint32Array(50)
        for (const ms of all) {
          const column = Math.floor(ms / columnMs) - first
          if (ms >= first * columnMs && column < 50)
            expected[Math.max(0, column)] = (expected[Math.max(0, column)] ?? 0) + 1
        }
        // Where a time lies on the very edge of two columns, dividing and multiplying may round apart.
        const sum = (counts: Uint32Array): number => counts.reduce((total, count) => total + count, 0)
        expect(sum(columns)).toBe(sum(expected))
        for (const [index, count] of columns.entries()) {
          const onEdge = all.some((ms) => Math.abs(ms / columnMs - Math.round(ms / columnMs)) < 1e-9)
          if (!onEdge) expect(count).toBe(expected[index])
        }
      }),
    )
  })

  it('give a column the same count wherever the view begins', () => {
    fc.assert(
      fc.property(
        anyTimes,
        fc.integer({ min: 50, max: 9000 }),
        fc.integer({ min: 0, max: 20 }),
        (all, columnMs, first) => {
          const [whole, moved] = [new Uint32Array(60), new Uint32Array(30)]
          timesOf(all).columns(0, columnMs, whole)
          timesOf(all).columns(first, columnMs, moved)
          expect(Array.from(moved)).toEqual(Array.from(whole.slice(first, first + 30)))
        },
      ),
    )
  })

  it('are as if never added when removed', () => {
    fc.assert(
      fc.property(anyTimes, anyTimes, (kept, removed) => {
        const times = timesOf([...kept, ...removed])
        for (const ms of removed) times.remove(ms)
        times.remove(durationMs * 2)
        expect(times.size).toBe(kept.length)
        for (const ms of kept) expect(times.count(ms, ms + 1)).toBe(kept.filter((other) => other === ms).length)
      }),
    )
  })
})
