import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { EventTable } from '@domain/coding/event-table'
import { madeEvent } from '@domain/coding/made-event'
import { compareEvents } from '@domain/coding/ordered-events'
import { allRows, ChosenRows, type EventRows, type Later } from '@renderer/features/session/events/event-rows'

const event = (id: string, startMs: number, code = 'a'): Event => madeEvent({ id, code, startMs })

const many = (count: number): Event[] =>
  Array.from({ length: count }, (_, index) =>
    event(`e${String(index).padStart(6, '0')}`, (index * 7919) % 100_000, index % 3 === 0 ? 'a' : 'b'),
  )

/** Work that waits until it is told to go on. */
function byHand(): { readonly later: Later; readonly step: () => boolean } {
  let waiting: (() => void) | null = null
  return {
    later: (work) => {
      waiting = work
      return () => {
        waiting = null
      }
    },
    step: () => {
      const work = waiting
      waiting = null
      work?.()
      return work !== null
    },
  }
}

const idsOf = (rows: EventRows): (string | undefined)[] =>
  Array.from({ length: rows.size }, (_, index) => rows.at(index)?.id)

const byCodeThenTime = (left: Event, right: Event): number =>
  left.code.localeCompare(right.code) || compareEvents(left, right)
const isA = ({ code }: Event): boolean => code === 'a'

describe('chosen rows', () => {
  it('are what filtering and sorting the table at once gives, though events change while they are built', () => {
    const change = fc.tuple(
      fc.integer({ min: 0, max: 7000 }),
      fc.integer({ min: 0, max: 100_000 }),
      fc.constantFrom('a', 'b', 'removed'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 5 }), { maxLength: 6 }), (rounds) => {
        const table = new EventTable(many(6000))
        const { later, step } = byHand()
        const rows = new ChosenRows(table, { order: byCodeThenTime, isByTime: false, accepts: isA, later })
        rows.subscribe(() => undefined)
        for (const round of rounds) {
          table.apply(
            round.flatMap(([number, startMs, code]) => {
              const id = `e${String(number).padStart(6, '0')}`
              const before = table.get(id) ?? null
              if (before === null && code === 'removed') return []
              return [{ table: 'event' as const, before, after: code === 'removed' ? null : event(id, startMs, code) }]
            }),
          )
          step()
        }
        while (step());
        const expected = Array.from({ length: table.size }, (_, index) => table.at(index))
          .filter((row) => row !== undefined && isA(row))
          .flatMap((row) => row ?? [])
          .toSorted(byCodeThenTime)
        expect(idsOf(rows)).toEqual(expected.map(({ id }) => id))
        const middle = expected[expected.length >>> 1]
        expect(rows.indexOf(middle?.id ?? '')).toBe(expected.length >>> 1)
      }),
      { numRuns: 25 },
    )
  })

  it('show the first slice at once and tell when there are more', () => {
    const table = new EventTable(many(5000))
    const { later, step } = byHand()
    const rows = new ChosenRows(table, { order: compareEvents, isByTime: true, accepts: isA, later })
    let told = 0
    rows.subscribe(() => (told += 1))
    const first = rows.size
    expect(first).toBeGreaterThan(0)
    step()
    expect(told).toBe(1)
    expect(rows.size).toBeGreaterThan(first)
  })

  it('begin again when events changed while nobody listened', () => {
    const table = new EventTable([event('x', 10)])
    const rows = new ChosenRows(table, { order: compareEvents, isByTime: true, accepts: isA, later: byHand().later })
    table.apply([{ table: 'event', before: null, after: event('w', 5) }])
    rows.subscribe(() => undefined)
    expect(idsOf(rows)).toEqual(['w', 'x'])
  })

  it('know which row has begun last at a time', () => {
    const table = new EventTable([event('x', 10), event('y', 20, 'b'), event('z', 30)])
    const rows = new ChosenRows(table, { order: compareEvents, isByTime: true, accepts: isA, later: byHand().later })
    expect([5, 10, 25, 30].map((ms) => rows.begunAt(ms))).toEqual([0, 1, 1, 2])
  })
})

describe('all rows', () => {
  const table = new EventTable([event('x', 10), event('y', 20), event('z', 30)])

  it('are the table, or the table turned round', () => {
    expect(idsOf(allRows(table, false))).toEqual(['x', 'y', 'z'])
    expect(idsOf(allRows(table, true))).toEqual(['z', 'y', 'x'])
    expect(allRows(table, true).indexOf('z')).toBe(0)
    expect(allRows(table, true).indexOf('nothing')).toBe(-1)
  })

  it('know which row has begun last at a time, in order of time', () => {
    expect([0, 10, 29, 30].map((ms) => allRows(table, false).begunAt(ms))).toEqual([0, 1, 2, 3])
    expect(allRows(table, true).begunAt(10)).toBeNull()
  })
})
