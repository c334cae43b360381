import { describe, expect, it } from 'vitest'
import { layoutOf, noLanes, zoneAt } from '@renderer/features/session/timeline/layout'

describe('layout', () => {
  it('finds the part at a place', () => {
    const layout = layoutOf(1440, 290, { speech: 16, sound: 60 })
    expect(zoneAt(layout, 10, 100)).toBe('labels')
    for (const zone of ['overview', 'axis', 'speech', 'sound', 'rows'] as const) {
      const { top, height } = layout[zone]
      expect(zoneAt(layout, 400, top)).toBe(zone)
      expect(zoneAt(layout, 400, top + height - 1)).toBe(zone)
    }
  })

  it('has the rows right under the axis where there are no lanes', () => {
    const layout = layoutOf(1440, 290, noLanes)
    expect(layout.rows.top).toBe(layout.axis.top + layout.axis.height)
    expect(zoneAt(layout, 400, layout.rows.top)).toBe('rows')
    expect(zoneAt(layout, 400, layout.rows.top - 1)).toBe('axis')
  })

  it('fills the height, and keeps a row in a low timeline', () => {
    const layout = layoutOf(1440, 110, { speech: 16, sound: 60 })
    expect(layout.rows.top + layout.rows.height).toBe(110)
    expect(layout.rows.height).toBe(24)
    expect(layout.speech.height).toBe(16)
    expect(layout.sound.height).toBe(22)
  })
})
