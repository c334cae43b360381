import { describe, expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { madeEvent } from '@domain/coding/made-event'
import { eventAt, partAt } from '@renderer/features/session/timeline/hit'
import { fitted } from '@renderer/features/session/timeline/viewport'

const view = fitted(100_000, 1000)

const event = (id: string, startMs: number, endMs?: number | null): Event =>
  madeEvent({ id, code: 'c', kind: endMs === undefined ? 'point' : 'state', startMs, endMs: endMs ?? null })

const hit = (events: readonly Event[], px: number, nowMs = 0): string | undefined =>
  eventAt(events, view, px, nowMs)?.id

describe('hit test', () => {
  it('takes the nearest point under the pointer', () => {
    const events = [event('far', 49_500), event('near', 50_200), event('away', 90_000)]
    expect(hit(events, 501)).toBe('near')
    expect(hit(events, 496)).toBe('far')
  })

  it('hits nothing beside the events', () => {
    expect(hit([event('a', 50_000), event('b', 10_000, 20_000)], 300)).toBeUndefined()
  })

  it('takes a point before the state it lies on', () => {
    expect(hit([event('state', 0, 100_000), event('point', 50_000)], 500)).toBe('point')
    expect(hit([event('state', 0, 100_000), event('point', 50_000)], 520)).toBe('state')
  })

  it('takes the shortest of states that lie on each other', () => {
    expect(hit([event('long', 0, 90_000), event('short', 40_000, 60_000)], 500)).toBe('short')
  })

  it('hits an open state as far as it has run', () => {
    expect(hit([event('open', 20_000, null)], 450, 50_000)).toBe('open')
    expect(hit([event('open', 20_000, null)], 550, 50_000)).toBeUndefined()
  })

  it('hits a state of no visible length', () => {
    expect(hit([event('tiny', 50_000, 50_010)], 502)).toBe('tiny')
  })
})

describe('the part that is held', () => {
  it('is an edge at the outermost pixels of a bar, a little beyond them too', () => {
    const bar = event('bar', 50_000, 60_000)
    expect([497, 506, 550, 594, 603].map((px) => partAt(bar, view, px))).toEqual([
      'start',
      'start',
      'body',
      'end',
      'end',
    ])
  })

  it('leaves the middle of a narrow bar to be moved', () => {
    const narrow = event('narrow', 50_000, 50_900)
    expect([502, 504.5, 507].map((px) => partAt(narrow, view, px))).toEqual(['start', 'body', 'end'])
  })

  it('is never the end of an open state, nor an edge of a point', () => {
    expect(partAt(event('open', 50_000, null), view, 900)).toBe('body')
    expect(partAt(event('point', 50_000), view, 500)).toBe('body')
  })
})
