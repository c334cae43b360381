import { describe, expect, it } from 'vitest'
import {
  layoutOf,
  mostScrolled,
  rowHeight,
  rowIndexAt,
  rowTop,
  scrollRevealing,
  zoneAt,
} from '@renderer/features/session/timeline/layout'

const layout = layoutOf(1440, 290)

describe('layout', () => {
  it('finds the part at a place', () => {
    expect(zoneAt(layout, 10, 100)).toBe('labels')
    expect(zoneAt(layout, 400, 5)).toBe('overview')
    expect(zoneAt(layout, 400, layout.axis.top + 1)).toBe('axis')
    expect(zoneAt(layout, 400, layout.rows.top + 1)).toBe('rows')
  })

  it('finds the row at a height, scrolled or not', () => {
    expect(rowIndexAt(layout, rowTop(layout, 3, 0) + 1, 0)).toBe(3)
    expect(rowIndexAt(layout, rowTop(layout, 3, 50) + 1, 50)).toBe(3)
  })

  it('scrolls rows no further than the last', () => {
    expect(mostScrolled(layout, 3)).toBe(0)
    expect(mostScrolled(layout, 30)).toBe(30 * rowHeight - layout.rows.height)
  })

  it('reveals a row above or below by the least scrolling', () => {
    expect(scrollRevealing(layout, 0, 100)).toBe(0)
    expect(scrollRevealing(layout, 29, 0)).toBe(30 * rowHeight - layout.rows.height)
    expect(scrollRevealing(layout, 2, 10)).toBe(10)
  })
})
