import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { madeEvent } from '@domain/coding/made-event'
import { OrderedEvents } from '@domain/coding/ordered-events'

/** So few to a chunk that chunks split, merge and vanish all the time. */
const chunkLimit = 4

const event = (id: number, startMs: number, lengthMs: number): Event =>
  madeEvent({
    id: String(id).padStart(3, '0'),
    ratingId: 'rating',
    code: 'silence',
    kind: 'state',
    startMs,
    endMs: startMs + lengthMs,
  })

it('OrderedEvents keep order, places and ranges while their chunks split and merge', () => {
  const anyStep = fc.record({
    id: fc.nat(20),
    startMs: fc.nat(60),
    lengthMs: fc.integer({ min: 1, max: 40 }),
    ask: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 300 }), fc.nat(70), fc.nat(70), (steps, fromMs, toMs) => {
      const ordered = new OrderedEvents([], chunkLimit)
      const rows = new Map<string, Event>()
      for (const { id, startMs, lengthMs, ask } of steps) {
        const next = event(id, startMs, lengthMs)
        const present = rows.get(next.id)
        if (present === undefined) {
          ordered.insert(next)
          rows.set(next.id, next)
        } else {
          ordered.remove(present)
          rows.delete(next.id)
        }
        // Asking between some of the changes lets them meet places that are already known.
        if (ask) ordered.at(0)
      }
      const plain = [...rows.values()].toSorted((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1))
      const place = { startMs: fromMs, id: '' }
      expect(plain.map((_, index) => ordered.at(index))).toEqual(plain)
      expect(plain.map((each) => ordered.indexFrom(each))).toEqual([...plain.keys()])
      expect(ordered.size).toBe(plain.length)
      expect([...ordered.from(place)]).toEqual(plain.filter(({ startMs }) => startMs >= fromMs))
      expect([...ordered.overlapping(fromMs, toMs)]).toEqual(
        plain.filter(({ startMs, endMs }) => fromMs < toMs && startMs < toMs && (endMs ?? 0) > fromMs),
      )
      expect([...new OrderedEvents(plain.toReversed(), chunkLimit).from({ startMs: 0, id: '' })]).toEqual(plain)
    }),
  )
})

it('OrderedEvents forget where a chunk began that is gone', () => {
  const numbered = (id: number) => event(id, id, 1)
  const ordered = new OrderedEvents([], chunkLimit)
  for (let id = 0; id < 8; id += 1) ordered.insert(numbered(id))
  ordered.remove(numbered(3))
  expect(ordered.at(3)).toEqual(numbered(4))
  for (let id = 4; id < 8; id += 1) ordered.remove(numbered(id))
  ordered.insert(numbered(9))
  ordered.insert(numbered(10))
  expect([ordered.at(3), ordered.at(4)]).toEqual([numbered(9), numbered(10)])
})
