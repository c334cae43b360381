import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { EventTable } from '@domain/coding/event-table'
import { madeEvent } from '@domain/coding/made-event'
import { EventIndex, lengthClassOf } from '@renderer/features/session/timeline/event-index'

const durationMs = 600_000

const anyEvent = fc
  .record({
    number: fc.integer({ min: 0, max: 30 }),
    code: fc.constantFrom('a', 'b', 'c'),
    startMs: fc.integer({ min: 0, max: durationMs }),
    lengthMs: fc.option(fc.integer({ min: 0, max: 100_000 })),
    kind: fc.constantFrom('point', 'state'),
  })
  .map(({ number, code, startMs, lengthMs, kind }): Event =>
    madeEvent({
      id: `e${number}`,
      code,
      kind,
      startMs,
      endMs: kind === 'point' || lengthMs === null ? null : startMs + lengthMs,
    }),
  )

/** All that the index holds of a row, in a form that can be compared. */
function contents(index: EventIndex, key: string): readonly string[] {
  const classes = index
    .lengthClasses(key)
    .flatMap(({ isState, classes: ofCodes }) =>
      ofCodes.map(({ code, events, starts }) => ({ name: `${code} ${isState}`, events, starts })),
    )
  const counts = classes.map(({ name, starts }) => `${name} counts ${starts.count(0, durationMs * 2)}`)
  const places = classes.flatMap(({ name, events }) =>
    Array.from(events.from({ startMs: -1, id: '' }), ({ id, startMs }) => `${name} ${id} ${startMs}`),
  )
  return [...counts, ...places].toSorted()
}

describe('index of events by row', () => {
  it('is after any changes what it would be when built anew', () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 40 }),
        fc.array(fc.tuple(anyEvent, fc.boolean()), { maxLength: 60 }),
        (first, steps) => {
          const table = new EventTable(first)
          const index = new EventIndex(table, (event) => event.code)
          table.subscribe((changes) => index.apply(changes))
          for (const [event, isRemoval] of steps) {
            const before = table.get(event.id) ?? null
            if (before === null && isRemoval) continue
            table.apply([{ table: 'event', before, after: isRemoval ? null : event }])
          }
          const anew = new EventIndex(table, (event) => event.code)
          for (const key of ['a', 'b', 'c']) expect(contents(index, key)).toEqual(contents(anew, key))
          expect(index.overall.count(0, durationMs * 2)).toBe(table.size)
          expect(index.hasEvents('a')).toBe(
            [...table.ofCode('a')].some((event) => event.kind === 'point' || event.endMs !== null),
          )
        },
      ),
    )
  })

  it('has a row from long states to points, and one code of it alone', () => {
    const event = (id: string, code: string, lengthMs: number | null): Event =>
      madeEvent({ id, code, kind: lengthMs === null ? 'point' : 'state', endMs: lengthMs })
    const table = new EventTable([
      event('1', 'a', null),
      event('2', 'b', 9000),
      event('3', 'a', 9000),
      event('4', 'c', 9),
    ])
    const index = new EventIndex(table, ({ code }) => (code === 'c' ? null : 'row'))
    const codes = (part?: string) =>
      index.lengthClasses('row', part).map(({ classes }) => classes.map(({ code }) => code).toSorted())
    expect(codes()).toEqual([['a', 'b'], ['a']])
    expect(codes('b')).toEqual([['b']])
    expect([index.hasEvents('row', 'b'), index.hasEvents('row', 'c')]).toEqual([true, false])
    expect(index.overall.size).toBe(3)
  })

  it('sorts states into classes that double in length', () => {
    const state = (lengthMs: number): Event => madeEvent({ id: 'e', code: 'a', kind: 'state', endMs: lengthMs })
    expect([0, 255, 256, 511, 512, 1024].map((lengthMs) => lengthClassOf(state(lengthMs)))).toEqual([1, 1, 2, 2, 3, 4])
    expect(lengthClassOf({ ...state(9), kind: 'point', endMs: null })).toBe(0)
  })
})
