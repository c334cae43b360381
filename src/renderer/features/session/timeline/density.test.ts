import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnShare, cutByCounts } from '@renderer/features/session/timeline/density'

describe('height of a density column', () => {
  it('shows one event, grows with every doubling, and fits the row', () => {
    expect(columnShare(0)).toBe(0)
    expect(columnShare(1)).toBeGreaterThan(0.2)
    expect(columnShare(2)).toBeGreaterThan(columnShare(1))
    expect(columnShare(16)).toBeGreaterThan(columnShare(8))
    expect(columnShare(1_000_000)).toBe(1)
  })
})

describe('a column of several codes', () => {
  it('is cut by how many events each has', () => {
    expect(cutByCounts([1, 1], 10)).toEqual([5, 10])
    expect(cutByCounts([0, 3, 1], 8)).toEqual([0, 6, 8])
    expect(cutByCounts([], 8)).toEqual([])
  })

  it('shows every code that is there while there is a pixel for each, and fills its height', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 8, max: 40 }),
        (counts, height) => {
          const ends = cutByCounts(counts, height)
          const parts = ends.map((end, index) => end - (ends[index - 1] ?? 0))
          for (const [index, count] of counts.entries()) {
            if (count === 0) expect(parts[index]).toBe(0)
            else expect(parts[index]).toBeGreaterThan(0)
          }
          if (counts.some((count) => count > 0)) expect(ends.at(-1)).toBe(height)
        },
      ),
    )
  })
})
