import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { EventTable } from '@domain/coding/event-table'
import { madeEvent } from '@domain/coding/made-event'
import type { RatingChange } from '@domain/history/change'

const codes = ['exploration', 'warmth', 'focus-turn'] as const

function event(id: number, startMs: number, lengthMs: number | null, code: string = codes[0]): Event {
  const kind = lengthMs === 0 ? 'point' : 'state'
  return madeEvent({
    id: String(id).padStart(6, '0'),
    ratingId: 'rating',
    code,
    kind,
    startMs,
    endMs: kind === 'point' || lengthMs === null ? null : startMs + lengthMs,
  })
}

const added = (after: Event): RatingChange => ({ table: 'event', before: null, after })
const removed = (before: Event): RatingChange => ({ table: 'event', before, after: null })

/** A point (0), a state of that length, or an open state (null). */
const anyLength = fc.oneof(fc.constant(0), fc.constant(null), fc.integer({ min: 1, max: 3000 }))
const anyEvent = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 1000 }), anyLength, fc.constantFrom(...codes))
  .map(([id, startMs, length, code]) => event(id, startMs, length, code))
/** Puts an event (adding it or taking the place of the one with its id), or removes one. */
const anyStep = fc.record({ remove: fc.boolean(), event: anyEvent })

/** The same rules in the plainest way: one array, sorted after every change. */
class NaiveTable {
  events: Event[] = []

  put(next: Event): void {
    this.remove(next.id)
    this.events.push(next)
    this.events.sort((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1))
  }

  remove(id: string): void {
    this.events = this.events.filter((each) => each.id !== id)
  }

  overlapping(fromMs: number, toMs: number): Event[] {
    return this.events.filter((each) =>
      each.kind === 'point'
        ? each.startMs >= fromMs && each.startMs < toMs
        : fromMs < toMs && each.startMs < toMs && (each.endMs ?? Number.POSITIVE_INFINITY) > fromMs,
    )
  }
}

/** Everything a table answers, about all its events and about a range. */
function answersOf(table: EventTable, fromMs: number, toMs: number): unknown {
  const events = Array.from({ length: table.size }, (_, index) => table.at(index))
  return {
    events,
    places: events.map((each) => table.indexOf(each?.id ?? '')),
    open: table.openStates(),
    overlapping: [...table.overlapping(fromMs, toMs)],
    starting: [...table.startingIn(fromMs, toMs)],
    next: table.nextAfter(fromMs),
    previous: table.previousBefore(fromMs),
    ofCodes: codes.map((code) => [...table.ofCode(code)]),
    counts: codes.map((code) => table.countOfCode(code)),
    overlappingOfCodes: codes.map((code) => [...table.overlappingOfCode(code, fromMs, toMs)]),
  }
}

function plainAnswersOf(naive: NaiveTable, fromMs: number, toMs: number): unknown {
  const { events } = naive
  const ofCodes = codes.map((code) => events.filter((each) => each.code === code))
  const overlapping = naive.overlapping(fromMs, toMs)
  return {
    events,
    places: [...events.keys()],
    open: events.filter((each) => each.kind === 'state' && each.endMs === null),
    overlapping,
    starting: events.filter((each) => each.startMs >= fromMs && each.startMs < toMs),
    next: events.find((each) => each.startMs > fromMs),
    previous: events.findLast((each) => each.startMs < fromMs),
    ofCodes,
    counts: ofCodes.map(({ length }) => length),
    overlappingOfCodes: codes.map((code) => overlapping.filter((each) => each.code === code)),
  }
}

describe('EventTable', () => {
  it('answers as a plain sorted array does after any changes', () => {
    const anyTime = fc.integer({ min: -10, max: 2000 })
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 50 }),
        fc.array(anyStep, { maxLength: 80 }),
        anyTime,
        anyTime,
        (first, steps, fromMs, toMs) => {
          const naive = new NaiveTable()
          for (const each of first) naive.put(each)
          const table = new EventTable(naive.events.toReversed())
          for (const step of steps) {
            if (step.remove) {
              naive.remove(step.event.id)
              table.apply([removed(step.event)])
            } else {
              const before = table.get(step.event.id) ?? null
              naive.put(step.event)
              table.apply([{ table: 'event', before, after: step.event }])
            }
          }
          expect(answersOf(table, fromMs, toMs)).toEqual(plainAnswersOf(naive, fromMs, toMs))
        },
      ),
    )
  })

  it('keeps its order over many chunks, filled in any order and thinned out again', () => {
    const events = Array.from({ length: 5000 }, (_, id) =>
      event(id, (id * 7919) % 5003, [0, 40, null][id % 3] ?? null, codes[id % 3]),
    )
    const table = new EventTable()
    const naive = new NaiveTable()
    table.apply(events.map(added))
    naive.events = events.toSorted((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1))
    expect(answersOf(table, 2000, 2100)).toEqual(plainAnswersOf(naive, 2000, 2100))

    const [gone, kept] = [events.filter((_, id) => id % 10 !== 0), events.filter((_, id) => id % 10 === 0)]
    table.apply(gone.map(removed))
    const keptIds = new Set(kept.map(({ id }) => id))
    naive.events = naive.events.filter(({ id }) => keptIds.has(id))
    expect(answersOf(table, 2000, 2100)).toEqual(plainAnswersOf(naive, 2000, 2100))

    table.apply(kept.map(removed))
    expect(table.size).toBe(0)
    expect(table.at(0)).toBeUndefined()
  })

  it('finds a long state that began many chunks before the range', () => {
    const points = Array.from({ length: 3000 }, (_, id) => event(id + 1, id * 10, 0))
    const table = new EventTable([event(0, 0, 29_000), ...points])
    expect([...table.overlapping(28_985, 28_995)].map(({ id }) => id)).toEqual(['000000', '002900'])
    expect([...table.overlapping(29_000, 29_001)].map(({ id }) => id)).toEqual(['002901'])
  })

  it('keeps one row for an id that is added twice', () => {
    const table = new EventTable([event(1, 10, 0), event(1, 20, 0)])
    table.apply([added(event(1, 30, 0))])
    expect(table.size).toBe(1)
    expect(table.get('000001')?.startMs).toBe(30)
  })

  it('tells its listeners once per set of changes, and only of events', () => {
    const table = new EventTable()
    const heard: number[] = []
    const stop = table.subscribe((changes) => heard.push(changes.length))
    const note: RatingChange = {
      table: 'itemNote',
      before: null,
      after: { id: 'n', ratingId: 'rating', item: 1, text: '' },
    }
    table.apply([added(event(1, 10, 0)), note, added(event(2, 20, 0))])
    table.apply([note])
    stop()
    table.apply([removed(event(1, 10, 0))])
    expect(heard).toEqual([2])
    expect(table.version).toBe(2)
  })

  it('hands out the same array of open states until one of them changes', () => {
    const table = new EventTable([event(1, 10, null)])
    const open = table.openStates()
    table.apply([added(event(2, 20, 0))])
    expect(table.openStates()).toBe(open)
    table.apply([{ table: 'event', before: event(1, 10, null), after: event(1, 10, 5) }])
    expect(table.openStates()).toEqual([])
  })
})
