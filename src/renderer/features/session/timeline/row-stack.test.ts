import { describe, expect, it } from 'vitest'
import {
  mostScrolled,
  placeOf,
  rowIndexAt,
  scrollRevealing,
  shownIn,
  stackOf,
} from '@renderer/features/session/timeline/row-stack'

const band = { top: 48, height: 100 }
const stack = stackOf([24, 16, 40, 24, 24].map((height) => ({ height })))

describe('rows under one another', () => {
  it('finds each row at its top and at its last pixel, scrolled or not', () => {
    for (const scrollPx of [0, 20]) {
      for (const index of [0, 1, 2, 3, 4]) {
        const { top, height } = placeOf(stack, band, index, scrollPx)
        expect(rowIndexAt(stack, band, top, scrollPx)).toBe(index)
        expect(rowIndexAt(stack, band, top + height - 1, scrollPx)).toBe(index)
      }
    }
  })

  it('finds none before the first and after the last', () => {
    expect(rowIndexAt(stack, band, band.top - 1, 0)).toBe(-1)
    expect(rowIndexAt(stack, band, band.top + 128, 0)).toBe(5)
    expect(placeOf(stack, band, 5, 0)).toEqual({ top: 176, height: 0 })
  })

  it('tells which rows are on screen', () => {
    expect(shownIn(stack, band, 0)).toEqual([0, 4])
    expect(shownIn(stack, band, 28)).toEqual([1, 5])
    expect(shownIn(stackOf([]), band, 0)).toEqual([0, 0])
    expect(shownIn(stackOf([{ height: 24 }]), band, 0)).toEqual([0, 1])
  })

  it('scrolls no further than the last', () => {
    expect(mostScrolled(stack, band)).toBe(28)
    expect(mostScrolled(stackOf([{ height: 24 }]), band)).toBe(0)
  })

  it('reveals a row above or below by the least scrolling', () => {
    expect(scrollRevealing(stack, band, 0, 20)).toBe(0)
    expect(scrollRevealing(stack, band, 4, 0)).toBe(28)
    expect(scrollRevealing(stack, band, 2, 10)).toBe(10)
  })
})
