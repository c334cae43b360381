import { type Event, isOpen } from '@domain/coding/event'
import type { EventTable } from '@domain/coding/event-table'

/** The events of one row of a rating that is only looked at, found by bisection. */
export class UnderRow {
  readonly events: readonly Event[]
  readonly #starts: Float64Array
  /** The latest end up to each event: a long state may outlast many that began after it. */
  readonly #latestEnds: Float64Array

  /** `events` are in order of time; what was left open lasts as long as the recording. */
  constructor(events: readonly Event[], durationMs: number) {
    this.events = events
    this.#starts = Float64Array.from(events, ({ startMs }) => startMs)
    this.#latestEnds = new Float64Array(events.length)
    let latest = Number.NEGATIVE_INFINITY
    for (const [index, event] of events.entries()) {
      latest = Math.max(latest, lastMsOf(event, durationMs))
      this.#latestEnds[index] = latest
    }
  }

  /** How many begin in [fromMs, toMs). */
  count(fromMs: number, toMs: number): number {
    return Math.max(0, this.#before(toMs) - this.#before(fromMs))
  }

  /** True where a state runs over some of [fromMs, toMs). */
  isCovered(fromMs: number, toMs: number): boolean {
    const last = this.#before(toMs) - 1
    return last >= 0 && (this.#latestEnds[last] ?? 0) > fromMs
  }

  /** Events that meet [fromMs, toMs), in order. */
  *overlapping(fromMs: number, toMs: number, durationMs: number): Generator<Event, void, undefined> {
    const to = this.#before(toMs)
    for (let index = firstAbove(this.#latestEnds, fromMs); index < to; index += 1) {
      const event = this.events[index]
      if (event !== undefined && lastMsOf(event, durationMs) > fromMs) yield event
    }
  }

  /** How many begin before a time. */
  #before(ms: number): number {
    return firstAbove(this.#starts, ms - 1)
  }
}

/** The events of a rating that is only looked at, by the rows of the timeline. */
export class UnderRows {
  readonly #rows: ReadonlyMap<string, UnderRow>
  readonly #durationMs: number
  /** The codes of a row that has been opened into them; sorted out when they are first asked for. */
  readonly #byCode = new Map<string, ReadonlyMap<string, UnderRow>>()

  constructor(table: EventTable, durationMs: number, keyOf: (event: Event) => string) {
    const all = Array.from({ length: table.size }, (_, index) => table.at(index)).filter((event) => event !== undefined)
    this.#durationMs = durationMs
    this.#rows = new Map([...Map.groupBy(all, keyOf)].map(([key, events]) => [key, new UnderRow(events, durationMs)]))
  }

  /** A row, or one code of it. */
  row(key: string, code: string | null = null): UnderRow | undefined {
    return code === null ? this.#rows.get(key) : this.#codesOf(key).get(code)
  }

  hasEvents(key: string, code: string | null = null): boolean {
    return this.row(key, code) !== undefined
  }

  #codesOf(key: string): ReadonlyMap<string, UnderRow> {
    const known = this.#byCode.get(key)
    if (known !== undefined) return known
    const byCode = Map.groupBy(this.#rows.get(key)?.events ?? [], ({ code }) => code)
    const codes = new Map([...byCode].map(([code, events]) => [code, new UnderRow(events, this.#durationMs)]))
    this.#byCode.set(key, codes)
    return codes
  }
}

/** Where an event is drawn to: a point is a moment. */
export function lastMsOf(event: Event, durationMs: number): number {
  if (isOpen(event)) return Math.max(durationMs, event.startMs + 1)
  return event.endMs ?? event.startMs + 1
}

/** Index of the first value above another, in values that never fall. */
function firstAbove(values: Float64Array, limit: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
