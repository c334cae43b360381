import type { Event } from '@domain/coding/event'
import type { EventChange, EventTable } from '@domain/coding/event-table'
import { compareEvents } from '@domain/coding/ordered-events'
import { SortedList } from '@renderer/features/session/events/sorted-list'
import type { Compare } from '@renderer/features/session/events/event-order'

/** Runs work when the window has nothing better to do; returns what calls it off. */
export type Later = (work: () => void) => () => void

/** So many events are looked at between two frames while a filter or a sort is being built. */
const sliceSize = 2000

export interface EventRows {
  readonly size: number
  /** Counts up whenever rows have come, gone or changed. */
  readonly version: number
  at(index: number): Event | undefined
  /** Index of an event's row, or -1. */
  indexOf(id: string): number
  /** How many rows have begun at a time; null in an order that is not by time. */
  begunAt(ms: number): number | null
  subscribe(listener: () => void): () => void
}

/** All events by time: the table itself, either way up. */
export function allRows(table: EventTable, isDescending: boolean): EventRows {
  const turned = (index: number): number => (isDescending ? table.size - 1 - index : index)
  return {
    get size() {
      return table.size
    },
    get version() {
      return table.version
    },
    at: (index) => table.at(turned(index)),
    indexOf: (id) => {
      const index = table.indexOf(id)
      return index === -1 ? -1 : turned(index)
    },
    begunAt: (ms) => {
      if (isDescending) return null
      const last = table.previousBefore(ms + 1)
      return last === undefined ? 0 : table.indexOf(last.id) + 1
    },
    subscribe: (listener) => table.subscribe(listener),
  }
}

/**
 * Some events, or events in another order: built slice by slice beside the frames, shown as far as they are, and then kept
 * change by change. Lives from its first listener to its last.
 */
export class ChosenRows implements EventRows {
  readonly #table: EventTable
  readonly #isByTime: boolean
  readonly #accepts: (event: Event) => boolean
  readonly #later: Later
  readonly #listeners = new Set<() => void>()
  readonly #order: Compare
  #list: SortedList<Event>
  /** Every event that has been looked at, as it was then; in the table they are the first so many. */
  readonly #seen = new Map<string, Event>()
  #lastSeen: Event | null = null
  #isDone = false
  #version = 0
  #knownVersion = -1
  #stop: (() => void) | null = null

  constructor(
    table: EventTable,
    options: {
      readonly order: Compare
      readonly isByTime: boolean
      readonly accepts: ((event: Event) => boolean) | null
      readonly later: Later
    },
  ) {
    this.#table = table
    this.#isByTime = options.isByTime
    this.#accepts = options.accepts ?? (() => true)
    this.#later = options.later
    this.#order = options.order
    this.#list = new SortedList(options.order)
    this.#lookOn()
  }

  get size(): number {
    return this.#list.size
  }

  get version(): number {
    return this.#version
  }

  at(index: number): Event | undefined {
    return this.#list.at(index)
  }

  indexOf(id: string): number {
    const event = this.#seen.get(id)
    return event === undefined || !this.#accepts(event) ? -1 : this.#list.indexOf(event)
  }

  begunAt(ms: number): number | null {
    return this.#isByTime ? this.#list.countWhile((event) => event.startMs <= ms) : null
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    this.#stop ??= this.#start()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      this.#stop?.()
      this.#stop = null
    }
  }

  #start(): () => void {
    this.#catchUp()
    let callOff = (): void => undefined
    const go = (): void => {
      if (this.#isDone) return
      callOff = this.#later(() => {
        this.#lookOn()
        this.#tell()
        go()
      })
    }
    go()
    const leave = this.#table.subscribe((changes) => this.#apply(changes))
    return () => {
      callOff()
      leave()
    }
  }

  /** Changes that came while nobody listened are not known one by one: begin again. */
  #catchUp(): void {
    if (this.#knownVersion === this.#table.version) return
    this.#list = new SortedList(this.#order)
    this.#seen.clear()
    this.#lastSeen = null
    this.#isDone = false
    this.#version += 1
    this.#lookOn()
  }

  #lookOn(): void {
    this.#knownVersion = this.#table.version
    for (let count = 0; count < sliceSize; count += 1) {
      const event = this.#table.at(this.#seen.size)
      if (event === undefined) {
        this.#isDone = true
        return
      }
      this.#lastSeen = event
      this.#add(event)
    }
  }

  #apply(changes: readonly EventChange[]): void {
    this.#knownVersion = this.#table.version
    for (const { before, after } of changes) {
      if (before !== null) this.#forget(before.id)
      if (after === null) continue
      this.#forget(after.id)
      this.#meet(after)
    }
    this.#tell()
  }

  /** An event that the building has already passed is put in; it comes to the others by itself. */
  #meet(event: Event): void {
    const isPassed = this.#isDone || (this.#lastSeen !== null && compareEvents(event, this.#lastSeen) <= 0)
    if (isPassed) this.#add(event)
  }

  #add(event: Event): void {
    this.#seen.set(event.id, event)
    if (this.#accepts(event)) this.#list.insert(event)
  }

  #forget(id: string): void {
    const event = this.#seen.get(id)
    if (event === undefined) return
    this.#seen.delete(id)
    if (this.#accepts(event)) this.#list.remove(event)
  }

  #tell(): void {
    this.#version += 1
    for (const listener of this.#listeners) listener()
  }
}
