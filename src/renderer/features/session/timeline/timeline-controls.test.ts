import { describe, expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { EventTable } from '@domain/coding/event-table'
import { madeEvent } from '@domain/coding/made-event'
import { selectionShown } from '@renderer/features/session/timeline/timeline-controls'
import { endMs, fitted } from '@renderer/features/session/timeline/viewport'

const event = (id: string, startMs: number, lengthMs: number | null): Event =>
  madeEvent({
    id,
    code: 'a',
    kind: lengthMs === null ? 'point' : 'state',
    startMs,
    endMs: lengthMs === null ? null : startMs + lengthMs,
  })
const point = event('point', 300_000, null)
const state = event('state', 400_000, 20_000)
const table = new EventTable([point, state])
const view = fitted(600_000, 1000)
const shown = (selected: Event | null, ids: readonly string[]) =>
  selectionShown({ view, table, selected, selectedIds: new Set(ids), nowMs: 0 })

describe('zooming to the selection', () => {
  it('shows all that is selected with air around it', () => {
    const both = shown(point, ['point', 'state'])
    expect(both.startMs).toBeLessThan(300_000)
    expect(both.startMs).toBeGreaterThan(280_000)
    expect(endMs(both)).toBeGreaterThan(420_000)
    expect(endMs(both)).toBeLessThan(440_000)
  })

  it('shows a point in the middle, no closer than the finest scale', () => {
    const one = shown(point, [])
    expect((one.startMs + endMs(one)) / 2).toBeCloseTo(300_000)
    expect(one.msPerPx).toBe(10)
  })

  it('stays where nothing is selected', () => {
    expect(shown(null, ['gone'])).toBe(view)
  })
})
