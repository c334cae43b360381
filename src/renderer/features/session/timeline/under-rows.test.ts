import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { EventTable } from '@domain/coding/event-table'
import { madeEvent } from '@domain/coding/made-event'
import { lastMsOf, UnderRows } from '@renderer/features/session/timeline/under-rows'

const durationMs = 50_000

function event(id: number, startMs: number, lengthMs: number | null, code = 'a'): Event {
  return madeEvent({
    id: String(id),
    code,
    kind: lengthMs === null ? 'point' : 'state',
    startMs,
    endMs: lengthMs === null ? null : startMs + lengthMs,
  })
}

const rowsOf = (events: readonly Event[]) => new UnderRows(new EventTable(events), durationMs, ({ code }) => code)

describe('the rows of a rating that is laid under', () => {
  it('hold what has their key', () => {
    const rows = rowsOf([event(1, 10, null, 'a'), event(2, 20, 5, 'b')])
    expect(rows.row('b')?.events.map(({ id }) => id)).toEqual(['2'])
    expect(rows.hasEvents('a')).toBe(true)
    expect(rows.hasEvents('c')).toBe(false)
  })

  it('find and count what a look at all events would', () => {
    const some = fc.array(fc.tuple(fc.nat(20_000), fc.option(fc.integer({ min: 1, max: 9000 }))))
    fc.assert(
      fc.property(some, fc.nat(25_000), fc.integer({ min: 1, max: 4000 }), (made, fromMs, lengthMs) => {
        const events = made.map(([startMs, length], index) => event(index, startMs, length))
        const row = rowsOf(events).row('a')
        const toMs = fromMs + lengthMs
        const meeting = events.filter((each) => each.startMs < toMs && lastMsOf(each, durationMs) > fromMs)
        expect([...(row?.overlapping(fromMs, toMs, durationMs) ?? [])].map(({ id }) => id).toSorted()).toEqual(
          meeting.map(({ id }) => id).toSorted(),
        )
        expect(row?.count(fromMs, toMs) ?? 0).toBe(
          events.filter(({ startMs }) => startMs >= fromMs && startMs < toMs).length,
        )
        expect(row?.isCovered(fromMs, toMs) ?? false).toBe(meeting.length > 0)
      }),
    )
  })

  it('let a state that was left open last as long as the recording', () => {
    const open: Event = { ...event(1, 1000, 1), endMs: null }
    expect(rowsOf([open]).row('a')?.isCovered(40_000, 40_001)).toBe(true)
  })
})
