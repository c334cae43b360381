import { type Event, isOpen } from '@domain/coding/event'
import type { EventChange, EventTable } from '@domain/coding/event-table'
import { OrderedEvents } from '@domain/coding/ordered-events'
import { DensityPyramid } from '@renderer/features/session/timeline/density'

/** States shorter than this are of the first length class; each class is twice as long as the one before. */
const shortestClassMs = 256

/** The events of one row whose lengths are alike, so that a class is drawn one by one or, when too fine, counted. */
export class EventClass {
  readonly isState: boolean
  readonly events = new OrderedEvents()
  readonly density: DensityPyramid

  constructor(lengthClass: number, durationMs: number) {
    this.isState = lengthClass > 0
    // Counted only at scales at which an event of the class is a pixel or two: finer bins would be memory for nothing.
    this.density = new DensityPyramid(
      durationMs,
      lengthClass > 1 ? shortestClassMs * 2 ** (lengthClass - 2) : shortestClassMs,
    )
  }
}

/** Points, and classes of states from short to long. */
export type RowEvents = Map<number, EventClass>

/** The events of a rating by row and length, counted for every scale, and kept so change by change. */
export class EventIndex {
  /** Starts of all events, for the overview. */
  readonly overall: DensityPyramid
  readonly #rows = new Map<string, RowEvents>()
  readonly #known = new Map<string, Event>()
  readonly #durationMs: number
  readonly #keyOf: (event: Event) => string

  constructor(table: EventTable, durationMs: number, keyOf: (event: Event) => string) {
    this.#durationMs = durationMs
    this.#keyOf = keyOf
    this.overall = new DensityPyramid(durationMs)
    for (let index = 0; index < table.size; index += 1) {
      const event = table.at(index)
      if (event !== undefined) this.#put(event)
    }
  }

  row(key: string): RowEvents | undefined {
    return this.#rows.get(key)
  }

  hasEvents(key: string): boolean {
    return this.#rows.has(key)
  }

  apply(changes: readonly EventChange[]): void {
    for (const { before, after } of changes) {
      if (before !== null && before.id !== after?.id) this.#remove(before.id)
      if (after !== null) this.#put(after)
    }
  }

  #put(event: Event): void {
    this.#remove(event.id)
    this.#known.set(event.id, event)
    this.overall.add(event.startMs)
    // Open states grow with the playhead and are drawn with it.
    if (isOpen(event)) return
    const events = this.#classOf(event)
    events.events.insert(event)
    events.density.add(event.startMs)
  }

  #remove(id: string): void {
    const event = this.#known.get(id)
    if (event === undefined) return
    this.#known.delete(id)
    this.overall.remove(event.startMs)
    if (isOpen(event)) return
    const key = this.#keyOf(event)
    const row = this.#rows.get(key)
    const lengthClass = lengthClassOf(event)
    const events = row?.get(lengthClass)
    if (row === undefined || events === undefined) return
    events.events.remove(event)
    events.density.remove(event.startMs)
    if (events.events.size > 0) return
    row.delete(lengthClass)
    if (row.size === 0) this.#rows.delete(key)
  }

  #classOf(event: Event): EventClass {
    const key = this.#keyOf(event)
    const lengthClass = lengthClassOf(event)
    const row: RowEvents = this.#rows.get(key) ?? new Map<number, EventClass>()
    this.#rows.set(key, row)
    const events = row.get(lengthClass) ?? new EventClass(lengthClass, this.#durationMs)
    row.set(lengthClass, events)
    return events
  }
}

/** 0 for a point, from 1 on for a state: class n is shorter than 256 ms * 2^(n - 1). */
export function lengthClassOf(event: Event): number {
  if (event.kind === 'point' || event.endMs === null) return 0
  const lengthMs = Math.max(0, event.endMs - event.startMs)
  return lengthMs < shortestClassMs ? 1 : Math.floor(Math.log2(lengthMs / shortestClassMs)) + 2
}
