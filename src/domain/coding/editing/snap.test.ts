import { describe, expect, it } from 'vitest'
import { contextOf, event } from './made-events'
import { snap, snapTogether } from './snap'

const { table } = contextOf([event('a', 100, 1000), event('b', 2000), event('moving', 1490, 1600)])
const around = {
  table,
  moving: new Set(['moving']),
  playheadMs: 1500,
  frameStartNear: (ms: number) => Math.round(ms / 40) * 40,
  toleranceMs: 30,
}

describe('snapping', () => {
  it('catches on the playhead and on either edge of other events', () => {
    expect(snap(1480, around)).toEqual({ ms: 1500, kind: 'playhead' })
    expect(snap(1025, around)).toEqual({ ms: 1000, kind: 'event' })
    expect(snap(75, around)).toEqual({ ms: 100, kind: 'event' })
    expect(snap(2030, around)).toEqual({ ms: 2000, kind: 'event' })
  })

  it('takes the nearest, and never what is being dragged', () => {
    expect(snap(1494, around)).toEqual({ ms: 1500, kind: 'playhead' })
    expect(snap(1590, { ...around, playheadMs: 0 })).toEqual({ ms: 1600, kind: 'frame' })
  })

  it('falls on a frame where nothing is near', () => {
    expect(snap(1331, around)).toEqual({ ms: 1320, kind: 'frame' })
  })

  it('brings several times together to the one that is nearest to something', () => {
    expect(snapTogether([80, 995], around)).toEqual({ ms: 1000, kind: 'event', byMs: 5 })
    expect(snapTogether([1331, 1700], around)).toEqual({ ms: 1320, kind: 'frame', byMs: -11 })
  })
})
