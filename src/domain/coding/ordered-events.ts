import type { Event } from '@domain/coding/event'

/** Chunks hold at most this many events, so an insert moves no more than these, however long the rating is. */
const usualChunkLimit = 512

interface Chunk {
  readonly events: Event[]
  /** The latest end in the chunk: a range that begins after it needs no look inside. */
  maxEndMs: number
}

type Place = Readonly<{ startMs: number; id: string }>

/** Order of a rating's events: by start, then by id. */
export function compareEvents(left: Place, right: Place): number {
  if (left.startMs !== right.startMs) return left.startMs - right.startMs
  if (left.id === right.id) return 0
  return left.id < right.id ? -1 : 1
}

/** First millisecond after the event; a point takes one, an open state never ends. */
export function endOf(event: Event): number {
  if (event.kind === 'point') return event.startMs + 1
  return event.endMs === null ? Number.POSITIVE_INFINITY : Math.max(event.endMs, event.startMs + 1)
}

/** Events kept in order of (startMs, id) in chunks; the callers see to it that no event is inserted twice. */
export class OrderedEvents {
  readonly #chunkLimit: number
  #chunks: Chunk[] = []
  #size = 0
  /** Index of each chunk's first event; right up to `#knownOffsets` chunks. */
  #offsets: number[] = []
  #knownOffsets = 0

  constructor(events: readonly Event[] = [], chunkLimit = usualChunkLimit) {
    this.#chunkLimit = chunkLimit
    const sorted = events.toSorted(compareEvents)
    for (let from = 0; from < sorted.length; from += chunkLimit) {
      this.#chunks.push(chunkOf(sorted.slice(from, from + chunkLimit)))
    }
    this.#size = sorted.length
  }

  get size(): number {
    return this.#size
  }

  insert(event: Event): void {
    this.#size += 1
    const last = this.#chunks.at(-1)
    const lastEvent = last?.events.at(-1)
    if (last === undefined || lastEvent === undefined || compareEvents(lastEvent, event) < 0) {
      this.#append(last, event)
      return
    }
    const chunkIndex = this.#chunkOf(event)
    const chunk = this.#chunks[chunkIndex]
    if (chunk === undefined) return
    chunk.events.splice(lowerBound(chunk.events, event), 0, event)
    chunk.maxEndMs = Math.max(chunk.maxEndMs, endOf(event))
    this.#forgetOffsetsAfter(chunkIndex)
    if (chunk.events.length > this.#chunkLimit) this.#split(chunkIndex)
  }

  remove(event: Place): void {
    const chunkIndex = this.#chunkOf(event)
    const chunk = this.#chunks[chunkIndex]
    if (chunk === undefined) return
    const at = lowerBound(chunk.events, event)
    if (chunk.events[at]?.id !== event.id) return
    chunk.events.splice(at, 1)
    chunk.maxEndMs = maxEnd(chunk.events)
    this.#size -= 1
    this.#forgetOffsetsAfter(chunkIndex)
    this.#mergeWithNext(chunkIndex)
  }

  at(index: number): Event | undefined {
    if (index < 0 || index >= this.#size) return undefined
    this.#learnOffsets()
    let low = 0
    let high = this.#chunks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((this.#offsets[middle] ?? 0) <= index) low = middle
      else high = middle - 1
    }
    return this.#chunks[low]?.events[index - (this.#offsets[low] ?? 0)]
  }

  /** Index of the first event at or after the place; `size` when there is none. */
  indexFrom(place: Place): number {
    const chunkIndex = this.#chunkOf(place)
    const chunk = this.#chunks[chunkIndex]
    if (chunk === undefined) return this.#size
    this.#learnOffsets()
    return (this.#offsets[chunkIndex] ?? 0) + lowerBound(chunk.events, place)
  }

  /** Events from the place on, in order. */
  *from(place: Place): Generator<Event, void, undefined> {
    const first = this.#chunkOf(place)
    for (let chunkIndex = first; chunkIndex < this.#chunks.length; chunkIndex += 1) {
      const events = this.#chunks[chunkIndex]?.events ?? []
      const start = chunkIndex === first ? lowerBound(events, place) : 0
      for (let index = start; index < events.length; index += 1) {
        const event = events[index]
        if (event !== undefined) yield event
      }
    }
  }

  /** Events that meet [fromMs, toMs), in order. */
  *overlapping(fromMs: number, toMs: number): Generator<Event, void, undefined> {
    if (fromMs >= toMs) return
    for (const chunk of this.#chunks) {
      if (chunk.maxEndMs <= fromMs) continue
      for (const event of chunk.events) {
        if (event.startMs >= toMs) return
        if (endOf(event) > fromMs) yield event
      }
    }
  }

  /** Index of the first chunk whose last event is at or after the place. */
  #chunkOf(place: Place): number {
    let low = 0
    let high = this.#chunks.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const last = this.#chunks[middle]?.events.at(-1)
      if (last !== undefined && compareEvents(last, place) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Marks come mostly in order of time: a full last chunk stays full, the next one begins. */
  #append(last: Chunk | undefined, event: Event): void {
    if (last === undefined || last.events.length >= this.#chunkLimit) {
      this.#chunks.push(chunkOf([event]))
      return
    }
    last.events.push(event)
    last.maxEndMs = Math.max(last.maxEndMs, endOf(event))
  }

  #split(chunkIndex: number): void {
    const chunk = this.#chunks[chunkIndex]
    if (chunk === undefined) return
    const middle = chunk.events.length >>> 1
    this.#chunks.splice(chunkIndex, 1, chunkOf(chunk.events.slice(0, middle)), chunkOf(chunk.events.slice(middle)))
  }

  /** Keeps chunks from becoming many and small (or empty) when events are removed. */
  #mergeWithNext(chunkIndex: number): void {
    const chunk = this.#chunks[chunkIndex]
    if (chunk === undefined) return
    if (chunk.events.length === 0) {
      this.#chunks.splice(chunkIndex, 1)
      this.#knownOffsets = Math.min(this.#knownOffsets, this.#chunks.length)
      return
    }
    const next = this.#chunks[chunkIndex + 1]
    if (next === undefined || chunk.events.length + next.events.length > this.#chunkLimit / 2) return
    this.#chunks.splice(chunkIndex, 2, chunkOf([...chunk.events, ...next.events]))
  }

  #forgetOffsetsAfter(chunkIndex: number): void {
    this.#knownOffsets = Math.min(this.#knownOffsets, chunkIndex + 1)
  }

  #learnOffsets(): void {
    for (let index = this.#knownOffsets; index < this.#chunks.length; index += 1) {
      this.#offsets[index] =
        index === 0 ? 0 : (this.#offsets[index - 1] ?? 0) + (this.#chunks[index - 1]?.events.length ?? 0)
    }
    this.#knownOffsets = this.#chunks.length
  }
}

function chunkOf(events: Event[]): Chunk {
  return { events, maxEndMs: maxEnd(events) }
}

function maxEnd(events: readonly Event[]): number {
  return events.reduce((latest, event) => Math.max(latest, endOf(event)), Number.NEGATIVE_INFINITY)
}

/** Index of the first event that is not before the place. */
function lowerBound(events: readonly Event[], place: Place): number {
  let low = 0
  let high = events.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const event = events[middle]
    if (event !== undefined && compareEvents(event, place) < 0) low = middle + 1
    else high = middle
  }
  return low
}
