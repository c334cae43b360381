import { describe, expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { EventTable } from '@domain/coding/event-table'
import type { SnapSurroundings } from '@domain/coding/editing/snap'
import { madeEvent } from '@domain/coding/made-event'
import { draggedBy, draggedTo } from './dragged'

const state = (id: string, startMs: number, endMs: number): Event =>
  madeEvent({ id, code: 'c', kind: 'state', startMs, endMs })

const held = state('held', 1000, 1500)
const around: SnapSurroundings = {
  table: new EventTable([held, state('other', 3000, 4000)]),
  moving: new Set(['held']),
  playheadMs: 6000,
  frameStartNear: (ms) => Math.round(ms / 40) * 40,
  toleranceMs: 50,
}
const wide = { leastMs: -1000, mostMs: 100_000 }

describe('dragging events', () => {
  it('falls on frames', () => {
    expect(draggedBy(held, 130.4, wide, around)).toEqual({ byMs: 120, snapped: 'frame' })
  })

  it('catches with either edge', () => {
    expect(draggedBy(held, 1480, wide, around)).toEqual({ byMs: 1500, snapped: 'event' })
    expect(draggedBy(held, 4960, wide, around)).toEqual({ byMs: 5000, snapped: 'playhead' })
  })

  it('catches on nothing when it is free', () => {
    expect(draggedBy(held, 1483.6, wide, null)).toEqual({ byMs: 1484, snapped: null })
    expect(draggedTo(2983.6, wide, null)).toEqual({ atMs: 2984, snapped: null })
  })

  it('stays in its reach, and then has caught on nothing', () => {
    expect(draggedBy(held, 1480, { leastMs: 0, mostMs: 1490 }, around)).toEqual({ byMs: 1490, snapped: null })
    expect(draggedTo(2980, { leastMs: 0, mostMs: 2990 }, around)).toEqual({ atMs: 2990, snapped: null })
  })
})

describe('dragging an edge', () => {
  it('catches on an event, the playhead, else on a frame', () => {
    expect(draggedTo(2970, wide, around)).toEqual({ atMs: 3000, snapped: 'event' })
    expect(draggedTo(6030, wide, around)).toEqual({ atMs: 6000, snapped: 'playhead' })
    expect(draggedTo(5003, wide, around)).toEqual({ atMs: 5000, snapped: 'frame' })
  })
})
