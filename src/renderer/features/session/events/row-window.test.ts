import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  heightOf,
  rowAt,
  rowsOnScreen,
  scrollShowing,
  topOf,
  totalHeight,
} from '@renderer/features/session/events/row-window'

const even = { rowPx: 20, tallIndex: -1, tallPx: 100 }
const anyHeights = fc.record({
  rowPx: fc.constant(20),
  tallIndex: fc.integer({ min: -1, max: 60 }),
  tallPx: fc.constant(100),
})

describe('rows on screen', () => {
  it('are those that the window touches, and some to spare', () => {
    expect(rowsOnScreen(even, 1000, 200, 100, 0)).toEqual([10, 16])
    expect(rowsOnScreen(even, 1000, 200, 100, 4)).toEqual([6, 20])
    expect(rowsOnScreen(even, 12, 200, 100, 4)).toEqual([6, 12])
    expect(rowsOnScreen(even, 0, 0, 100, 4)).toEqual([0, 0])
  })

  it('stand under one another without gaps, whichever row is open', () => {
    fc.assert(
      fc.property(anyHeights, fc.integer({ min: 0, max: 80 }), (heights, index) => {
        expect(topOf(heights, index + 1)).toBe(topOf(heights, index) + heightOf(heights, index))
        expect(totalHeight(heights, index)).toBe(topOf(heights, index))
      }),
    )
  })

  it('are found again at their heights', () => {
    fc.assert(
      fc.property(
        anyHeights,
        fc.integer({ min: 0, max: 80 }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (heights, index, share) => {
          expect(rowAt(heights, topOf(heights, index) + share * heightOf(heights, index))).toBe(index)
        },
      ),
    )
  })

  it('are scrolled to by no more than needed', () => {
    expect(scrollShowing(even, 3, 0, 100)).toBe(0)
    expect(scrollShowing(even, 10, 0, 100)).toBe(120)
    expect(scrollShowing(even, 3, 200, 100)).toBe(60)
    expect(scrollShowing({ ...even, tallIndex: 4 }, 4, 0, 100)).toBe(80)
  })
})
