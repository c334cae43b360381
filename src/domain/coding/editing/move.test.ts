import { describe, expect, it } from 'vitest'
import { contextOf, durationMs, event, eventsIn, phase } from './made-events'
import { moveEvents } from './move'

const times = (context: Parameters<typeof eventsIn>[0]) =>
  eventsIn(context).map(({ id, startMs, endMs }) => [id, startMs, endMs])

describe('moving', () => {
  it('takes all by the same time and keeps lengths; the reaction time is no longer in it', () => {
    const events = [event('a', 100, null, { endMs: 300, reactionOffsetMs: 50 }), event('b', 500)]
    const context = contextOf(events)
    const moved = moveEvents(events, 40, context)
    expect(moved).toMatchObject({ byMs: 40, label: 'event.move' })
    expect(moved.changes[0]?.after?.reactionOffsetMs).toBe(0)
    context.table.apply(moved.changes)
    expect(times(context)).toEqual([
      ['a', 140, 340],
      ['b', 540, null],
    ])
  })

  it('stops where the first of them meets the border of the recording', () => {
    const events = [event('a', 100), event('b', durationMs - 300, durationMs - 200)]
    expect(moveEvents(events, -1000, contextOf(events)).byMs).toBe(-100)
    expect(moveEvents(events, 1000, contextOf(events)).byMs).toBe(200)
    expect(moveEvents([event('p', 0)], -5, contextOf([])).changes).toEqual([])
  })

  it('stops a phase at neighbours that stay, and not at those that move along', () => {
    const events = [phase('a', 0, 1000), phase('b', 1500, 2000), phase('c', 2200, 3000)]
    const context = contextOf(events)
    expect(moveEvents(events.slice(1, 2), -900, context).byMs).toBe(-500)
    expect(moveEvents(events.slice(1, 2), 900, context).byMs).toBe(200)
    expect(moveEvents(events.slice(1), 900, context).byMs).toBe(900)
  })

  it('does not stop other states at one another', () => {
    const events = [event('a', 0, 1000), event('b', 1000, 2000)]
    expect(moveEvents(events.slice(0, 1), 700, contextOf(events)).byMs).toBe(700)
  })
})
