import type { Event } from '@domain/coding/event'
import type { Reach } from '@domain/coding/editing/move'
import { snap, type SnapKind, type SnapSurroundings, snapTogether } from '@domain/coding/editing/snap'

/** How far a drag takes events, and what they have caught on. */
export interface DraggedBy {
  readonly byMs: number
  readonly snapped: SnapKind | null
}

/**
 * Where events go that are dragged by some time: the edges of the one that is held catch on what is near (unless `around`
 * is null), and all of them stay in their reach.
 */
export function draggedBy(
  held: Pick<Event, 'startMs' | 'endMs'>,
  byMs: number,
  reach: Reach,
  around: SnapSurroundings | null,
): DraggedBy {
  const askedMs = within(reach, Math.round(byMs))
  if (around === null) return { byMs: askedMs, snapped: null }
  const times = [held.startMs + askedMs, ...(held.endMs === null ? [] : [held.endMs + askedMs])]
  const near = snapTogether(times, around)
  const caughtMs = within(reach, askedMs + near.byMs)
  return { byMs: caughtMs, snapped: caughtMs === askedMs + near.byMs ? near.kind : null }
}

/** Where an edge goes that is dragged to a time. */
export function draggedTo(
  atMs: number,
  reach: Reach,
  around: SnapSurroundings | null,
): Readonly<{ atMs: number; snapped: SnapKind | null }> {
  const askedMs = within(reach, Math.round(atMs))
  if (around === null) return { atMs: askedMs, snapped: null }
  const near = snap(askedMs, around)
  const caughtMs = within(reach, near.ms)
  return { atMs: caughtMs, snapped: caughtMs === near.ms ? near.kind : null }
}

function within({ leastMs, mostMs }: Reach, ms: number): number {
  return Math.max(leastMs, Math.min(ms, mostMs))
}
