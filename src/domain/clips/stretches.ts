import type { Event } from '@domain/coding/event'
import type { ClipPart } from '@domain/clips/clip'

/** What is taken along before and after an event, in milliseconds. */
export interface Padding {
  readonly beforeMs: number
  readonly afterMs: number
}

type Marked = Pick<Event, 'id' | 'startMs' | 'endMs'>

interface Wish extends Padding {
  /** Length of the recording. */
  readonly durationMs: number
  /** Stretches that overlap or touch become one, with the events of both. */
  readonly merges: boolean
}

/** A moment alone shows nothing: a point without padding lasts this long. */
const shortestMs = 1000

/**
 * The stretches to cut for events, in their order, each within the recording; merged ones in order of time. A state that
 * is open counts as a moment.
 */
export function stretchesFor(events: readonly Marked[], wish: Wish): readonly ClipPart[] {
  const parts = events.map((event) => stretchOf(event, wish)).filter(({ startMs, endMs }) => endMs > startMs)
  return wish.merges ? merged(parts.toSorted((left, right) => left.startMs - right.startMs)) : parts
}

function stretchOf({ id, startMs, endMs }: Marked, { beforeMs, afterMs, durationMs }: Wish): ClipPart {
  const from = Math.max(0, startMs - beforeMs)
  const to = Math.max((endMs ?? startMs) + afterMs, from + shortestMs)
  return { startMs: from, endMs: Math.min(durationMs, to), eventIds: [id] }
}

function merged(parts: readonly ClipPart[]): readonly ClipPart[] {
  const found: ClipPart[] = []
  for (const part of parts) {
    const last = found.at(-1)
    if (last === undefined || part.startMs > last.endMs) found.push(part)
    else
      found[found.length - 1] = {
        startMs: last.startMs,
        endMs: Math.max(last.endMs, part.endMs),
        eventIds: [...last.eventIds, ...part.eventIds],
      }
  }
  return found
}

/** How long the parts are together, in milliseconds. */
export function lengthOf(parts: readonly Pick<ClipPart, 'startMs' | 'endMs'>[]): number {
  return parts.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)
}
