import type { Event } from '@domain/coding/event'
import type { EventChange } from '@domain/coding/event-table'
import { checkedEdits, type EditContext, type EditsResult, refused } from '@domain/coding/editing/checked'
import { besideInGroup } from '@domain/coding/editing/exclusive'
import type { Reach } from '@domain/coding/editing/move'
import { endOf } from '@domain/coding/ordered-events'

export type Edge = 'start' | 'end'

/**
 * Sets an edge of an event to a time. Where two states of an exclusive group touch, the border between them is one
 * moment: the neighbour's edge goes along. Any other neighbour of the group is not run over. A point has its start only;
 * the end of an open state closes it.
 */
export function moveEdge(event: Event, edge: Edge, atMs: number, context: EditContext): EditsResult {
  if (edge === 'end' && event.kind === 'point') return refused(event, 'point-has-no-end')
  const label = edge === 'end' && event.endMs === null ? 'event.close' : (`event.${edge}` as const)
  if (edgeMs(event, edge) === atMs) return { changes: [], label }
  const after = withEdge(event, edge, atMs)
  const changes: EventChange[] = [{ table: 'event', before: event, after }]
  const neighbour = touchingNeighbour(event, edge, context)
  if (neighbour !== undefined) {
    const given = withEdge(neighbour, edge === 'start' ? 'end' : 'start', atMs)
    // It would be gone: that is for the rater to say, not for a border to do.
    if (given.endMs !== null && given.endMs <= given.startMs) return refused(neighbour, 'exclusive-overlap')
    changes.push({ table: 'event', before: neighbour, after: given })
  }
  return checkedEdits(changes, label, context)
}

/**
 * The times to which an edge can be dragged; at least where it is now. `leastLengthMs` (a frame) is left of the event
 * and of a neighbour that gives way.
 */
export function edgeReach(event: Event, edge: Edge, context: EditContext, leastLengthMs = 1): Reach {
  const presentMs = edgeMs(event, edge) ?? event.startMs + 1
  const [leastMs, mostMs] =
    edge === 'start' ? startReach(event, context, leastLengthMs) : endReach(event, context, leastLengthMs)
  return { leastMs: Math.min(leastMs, presentMs), mostMs: Math.max(mostMs, presentMs) }
}

function startReach(
  event: Event,
  context: EditContext,
  leastLengthMs: number,
): readonly [leastMs: number, mostMs: number] {
  const previous = besideInGroup(event, -1, context)
  const touching = touchingNeighbour(event, 'start', context)
  const leastMs =
    touching !== undefined ? touching.startMs + leastLengthMs : previous === undefined ? 0 : endOf(previous)
  return [leastMs, (event.endMs ?? lastMs(context)) - leastLengthMs]
}

function endReach(
  event: Event,
  context: EditContext,
  leastLengthMs: number,
): readonly [leastMs: number, mostMs: number] {
  const next = besideInGroup(event, 1, context)
  const touching = touchingNeighbour(event, 'end', context)
  const mostMs =
    touching !== undefined ? (touching.endMs ?? lastMs(context)) - leastLengthMs : (next?.startMs ?? lastMs(context))
  return [event.startMs + leastLengthMs, mostMs]
}

/** The state of the same group that ends or begins exactly where this one's edge is. */
function touchingNeighbour(event: Event, edge: Edge, context: EditContext): Event | undefined {
  const beside = besideInGroup(event, edge === 'start' ? -1 : 1, context)
  if (beside === undefined) return undefined
  const touches = edge === 'start' ? beside.endMs === event.startMs : beside.startMs === event.endMs
  return touches ? beside : undefined
}

function edgeMs(event: Event, edge: Edge): number | null {
  return edge === 'start' ? event.startMs : event.endMs
}

function withEdge(event: Event, edge: Edge, atMs: number): Event {
  return edge === 'start' ? { ...event, startMs: atMs, reactionOffsetMs: 0 } : { ...event, endMs: atMs }
}

function lastMs({ around: { durationMs } }: EditContext): number {
  return durationMs > 0 ? durationMs : Number.POSITIVE_INFINITY
}
