import { type Event, isOpen } from '@domain/coding/event'
import { OrderedEvents } from '@domain/coding/ordered-events'
import type { RatingChange, RatingRows, RowChange } from '@domain/history/change'

export type EventChange = RowChange<'event', RatingRows['event']>
type Listener = (changes: readonly EventChange[]) => void

const beforeAnyId = ''

/**
 * The events of one rating in memory, in order of (startMs, id). Stays quick with 100,000 of them: no call on the path
 * of a key walks or copies them all. What it hands out as an iterable is live: read it before the next change.
 */
export class EventTable {
  readonly #byId = new Map<string, Event>()
  readonly #all: OrderedEvents
  readonly #byCode = new Map<string, OrderedEvents>()
  readonly #open: OrderedEvents
  readonly #listeners = new Set<Listener>()
  #openStates: readonly Event[] | null = null
  #version = 0

  constructor(events: readonly Event[] = []) {
    for (const event of events) this.#byId.set(event.id, event)
    const rows = [...this.#byId.values()]
    this.#all = new OrderedEvents(rows)
    for (const [code, ofCode] of Map.groupBy(rows, (event) => event.code)) {
      this.#byCode.set(code, new OrderedEvents(ofCode))
    }
    this.#open = new OrderedEvents(rows.filter(isOpen))
  }

  get size(): number {
    return this.#all.size
  }

  /** Counts up with every `apply` that changed an event. */
  get version(): number {
    return this.#version
  }

  get(id: string): Event | undefined {
    return this.#byId.get(id)
  }

  /** The event at a place in the order, from 0. */
  at(index: number): Event | undefined {
    return this.#all.at(index)
  }

  /** Place of an event in the order, or -1. */
  indexOf(id: string): number {
    const event = this.#byId.get(id)
    return event === undefined ? -1 : this.#all.indexFrom(event)
  }

  /** Makes the changes of events, in their order, and tells the listeners once; changes of other rows are passed over. */
  apply(changes: readonly RatingChange[]): void {
    const ofEvents = changes.filter((change) => change.table === 'event')
    if (ofEvents.length === 0) return
    for (const { before, after } of ofEvents) {
      if (before !== null && before.id !== after?.id) this.#remove(before.id)
      if (after !== null) this.#put(after)
    }
    this.#version += 1
    for (const listener of this.#listeners) listener(ofEvents)
  }

  /** States that have no end yet, in order; the same array until they change. */
  openStates(): readonly Event[] {
    this.#openStates ??= [...this.#open.from({ startMs: Number.NEGATIVE_INFINITY, id: beforeAnyId })]
    return this.#openStates
  }

  countOfCode(code: string): number {
    return this.#byCode.get(code)?.size ?? 0
  }

  ofCode(code: string): Iterable<Event> {
    return this.#byCode.get(code)?.from({ startMs: Number.NEGATIVE_INFINITY, id: beforeAnyId }) ?? []
  }

  /** Events whose start lies in [fromMs, toMs). */
  *startingIn(fromMs: number, toMs: number): Generator<Event, void, undefined> {
    for (const event of this.#all.from({ startMs: fromMs, id: beforeAnyId })) {
      if (event.startMs >= toMs) return
      yield event
    }
  }

  /** Points in [fromMs, toMs) and states that meet it, however long before they began. */
  overlapping(fromMs: number, toMs: number): Iterable<Event> {
    return this.#all.overlapping(fromMs, toMs)
  }

  /** `overlapping` of one code only: a row of the timeline. */
  overlappingOfCode(code: string, fromMs: number, toMs: number): Iterable<Event> {
    return this.#byCode.get(code)?.overlapping(fromMs, toMs) ?? []
  }

  /** The first event that starts after the time. */
  nextAfter(ms: number): Event | undefined {
    return this.#all.at(this.#all.indexFrom({ startMs: ms + 1, id: beforeAnyId }))
  }

  /** The last event that starts before the time. */
  previousBefore(ms: number): Event | undefined {
    return this.#all.at(this.#all.indexFrom({ startMs: ms, id: beforeAnyId }) - 1)
  }

  /** The event of a code that comes right after (1) or before (-1) a place in the order; the event at the place is neither. */
  besideOfCode(code: string, place: Readonly<{ startMs: number; id: string }>, step: 1 | -1): Event | undefined {
    const events = this.#byCode.get(code)
    if (events === undefined) return undefined
    const at = events.indexFrom(place)
    if (step === -1) return events.at(at - 1)
    return events.at(at)?.id === place.id ? events.at(at + 1) : events.at(at)
  }

  /** Hears of every change until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  #put(event: Event): void {
    this.#remove(event.id)
    this.#byId.set(event.id, event)
    this.#all.insert(event)
    const ofCode = this.#byCode.get(event.code)
    if (ofCode === undefined) this.#byCode.set(event.code, new OrderedEvents([event]))
    else ofCode.insert(event)
    if (!isOpen(event)) return
    this.#open.insert(event)
    this.#openStates = null
  }

  #remove(id: string): void {
    const event = this.#byId.get(id)
    if (event === undefined) return
    this.#byId.delete(id)
    this.#all.remove(event)
    this.#byCode.get(event.code)?.remove(event)
    if (!isOpen(event)) return
    this.#open.remove(event)
    this.#openStates = null
  }
}
