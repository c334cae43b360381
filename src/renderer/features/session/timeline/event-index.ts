import { type Event, isOpen } from '@domain/coding/event'
import type { EventChange, EventTable } from '@domain/coding/event-table'
import { OrderedEvents } from '@domain/coding/ordered-events'
import { SortedTimes } from '@renderer/features/session/timeline/sorted-times'

/** States shorter than this are of the first length class; each class is twice as long as the one before. */
const shortestClassMs = 256

/** The events of one row and code whose lengths are alike: drawn one by one or, when too many for that, counted. */
export class EventClass {
  readonly code: string
  readonly events = new OrderedEvents()
  readonly starts = new SortedTimes()

  constructor(code: string) {
    this.code = code
  }
}

/** Classes of one length, of as many codes as a row has. */
export interface LengthClass {
  readonly isState: boolean
  /** Every state of the class is at least so long. */
  readonly leastMs: number
  readonly classes: readonly EventClass[]
}

/** By length class (0 for points), then by code. */
type RowEvents = Map<number, Map<string, EventClass>>

/** The events of a rating by row, length and code, and kept so change by change. */
export class EventIndex {
  /** Starts of all events, for the overview. */
  readonly overall = new SortedTimes()
  readonly #rows = new Map<string, RowEvents>()
  readonly #known = new Map<string, Event>()
  /** Key of the row that an event stands in, or null for one that is left out. */
  readonly keyOf: (event: Event) => string | null

  constructor(table: EventTable, keyOf: (event: Event) => string | null) {
    this.keyOf = keyOf
    for (let index = 0; index < table.size; index += 1) {
      const event = table.at(index)
      if (event !== undefined) this.#put(event)
    }
  }

  /** What a row holds, of all codes or of one, from the longest states to points. */
  lengthClasses(key: string, code: string | null = null): readonly LengthClass[] {
    return [...(this.#rows.get(key) ?? [])]
      .toSorted(([left], [right]) => right - left)
      .map(([length, byCode]) => ({
        isState: length > 0,
        leastMs: length < 2 ? 0 : shortestClassMs * 2 ** (length - 2),
        classes: [...byCode.values()].filter((each) => code === null || each.code === code),
      }))
      .filter(({ classes }) => classes.length > 0)
  }

  hasEvents(key: string, code?: string): boolean {
    const row = this.#rows.get(key)
    if (row === undefined || code === undefined) return row !== undefined
    return [...row.values()].some((byCode) => byCode.has(code))
  }

  apply(changes: readonly EventChange[]): void {
    for (const { before, after } of changes) {
      if (before !== null && before.id !== after?.id) this.#remove(before.id)
      if (after !== null) this.#put(after)
    }
  }

  #put(event: Event): void {
    this.#remove(event.id)
    const key = this.keyOf(event)
    if (key === null) return
    this.#known.set(event.id, event)
    this.overall.add(event.startMs)
    // Open states grow with the playhead and are drawn with it.
    if (isOpen(event)) return
    const { events, starts } = this.#classOf(key, event)
    events.insert(event)
    starts.add(event.startMs)
  }

  #remove(id: string): void {
    const event = this.#known.get(id)
    if (event === undefined) return
    this.#known.delete(id)
    this.overall.remove(event.startMs)
    const key = this.keyOf(event)
    if (isOpen(event) || key === null) return
    const row = this.#rows.get(key)
    const lengthClass = lengthClassOf(event)
    const ofLength = row?.get(lengthClass)
    const ofCode = ofLength?.get(event.code)
    if (row === undefined || ofLength === undefined || ofCode === undefined) return
    ofCode.events.remove(event)
    ofCode.starts.remove(event.startMs)
    if (ofCode.events.size === 0) ofLength.delete(event.code)
    if (ofLength.size === 0) row.delete(lengthClass)
    if (row.size === 0) this.#rows.delete(key)
  }

  #classOf(key: string, event: Event): EventClass {
    const row: RowEvents = this.#rows.get(key) ?? new Map<number, Map<string, EventClass>>()
    this.#rows.set(key, row)
    const lengthClass = lengthClassOf(event)
    const ofLength = row.get(lengthClass) ?? new Map<string, EventClass>()
    row.set(lengthClass, ofLength)
    const ofCode = ofLength.get(event.code) ?? new EventClass(event.code)
    ofLength.set(event.code, ofCode)
    return ofCode
  }
}

/** 0 for a point, from 1 on for a state: class n is shorter than 256 ms * 2^(n - 1). */
export function lengthClassOf(event: Event): number {
  if (event.kind === 'point' || event.endMs === null) return 0
  const lengthMs = Math.max(0, event.endMs - event.startMs)
  return lengthMs < shortestClassMs ? 1 : Math.floor(Math.log2(lengthMs / shortestClassMs)) + 2
}
