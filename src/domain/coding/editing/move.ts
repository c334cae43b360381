import type { Edited } from '@domain/coding/edit'
import type { Event } from '@domain/coding/event'
import type { EventChange } from '@domain/coding/event-table'
import type { EditContext } from '@domain/coding/editing/checked'
import { besideInGroup } from '@domain/coding/editing/exclusive'
import { endOf } from '@domain/coding/ordered-events'

/** How far events went, which may be less than was asked. */
export interface Moved extends Edited {
  readonly byMs: number
}

export interface Reach {
  readonly leastMs: number
  readonly mostMs: number
}

/**
 * Moves events by the same time, lengths kept, as far as all of them can go: inside the recording, and in an exclusive
 * group (the phases) up to the neighbours that stay where they are.
 */
export function moveEvents(events: readonly Event[], askedMs: number, context: EditContext): Moved {
  const { leastMs, mostMs } = reachOf(events, context)
  const byMs = Math.max(leastMs, Math.min(askedMs, mostMs))
  return { byMs, label: 'event.move', changes: byMs === 0 ? [] : events.map((event) => movedBy(event, byMs)) }
}

/** How far all of these events can go together, back (at most 0) and on (at least 0). */
export function reachOf(events: readonly Event[], context: EditContext): Reach {
  const moving = new Set(events.map(({ id }) => id))
  const reaches = events.map((event) => reachOfOne(event, moving, context))
  return {
    leastMs: reaches.reduce((least, reach) => Math.max(least, reach.leastMs), Number.NEGATIVE_INFINITY),
    mostMs: reaches.reduce((most, reach) => Math.min(most, reach.mostMs), Number.POSITIVE_INFINITY),
  }
}

function reachOfOne(event: Event, moving: ReadonlySet<string>, context: EditContext): Reach {
  const { durationMs } = context.around
  const lastMs = durationMs > 0 ? durationMs : Number.POSITIVE_INFINITY
  const previous = stayingNeighbour(event, -1, moving, context)
  const next = event.endMs === null ? undefined : stayingNeighbour(event, 1, moving, context)
  const firstMs = previous === undefined ? 0 : endOf(previous)
  const roomMs = event.endMs === null ? lastMs - 1 - event.startMs : (next?.startMs ?? lastMs) - event.endMs
  return { leastMs: Math.min(0, firstMs - event.startMs), mostMs: Math.max(0, roomMs) }
}

function stayingNeighbour(
  event: Event,
  step: 1 | -1,
  moving: ReadonlySet<string>,
  context: EditContext,
): Event | undefined {
  const beside = besideInGroup(event, step, context)
  // A neighbour that moves along keeps its distance, and whatever lies beyond it is its own limit.
  return beside === undefined || moving.has(beside.id) ? undefined : beside
}

/** The new time is where the rater put it: nothing is taken off it for a reaction any more. */
function movedBy(event: Event, byMs: number): EventChange {
  const endMs = event.endMs === null ? null : event.endMs + byMs
  const after = { ...event, startMs: event.startMs + byMs, endMs, reactionOffsetMs: 0 }
  return { table: 'event', before: event, after }
}
