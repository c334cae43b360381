import type { EventTable } from '@domain/coding/event-table'

/** What a time caught on: the playhead, an edge of another event, or the frame that is on screen then. */
export type SnapKind = 'playhead' | 'event' | 'frame'

export interface Snapped {
  readonly ms: number
  readonly kind: SnapKind | null
}

export interface SnapSurroundings {
  readonly table: EventTable
  /** Events that are being dragged catch on nothing of themselves. */
  readonly moving: ReadonlySet<string>
  readonly playheadMs: number
  /** Start of the frame that a time falls in or is nearest to. */
  readonly frameStartNear: (ms: number) => number
  /** How near is near: a few pixels at the present scale. */
  readonly toleranceMs: number
}

/** The nearest of the playhead and the edges of other events within reach, else the nearest frame. */
export function snap(ms: number, around: SnapSurroundings): Snapped {
  const near = nearest(ms, around)
  return near ?? { ms: around.frameStartNear(ms), kind: 'frame' }
}

/** The one of several times dragged together that something is nearest to, as what to add to all of them. */
export function snapTogether(times: readonly number[], around: SnapSurroundings): Snapped & { readonly byMs: number } {
  const [first = 0] = times
  let best: (Snapped & { readonly byMs: number }) | null = null
  for (const ms of times) {
    const near = nearest(ms, around)
    if (near === null || (best !== null && Math.abs(best.byMs) <= Math.abs(near.ms - ms))) continue
    best = { ...near, byMs: near.ms - ms }
  }
  if (best !== null) return best
  const frameMs = around.frameStartNear(first)
  return { ms: frameMs, kind: 'frame', byMs: frameMs - first }
}

function nearest(ms: number, around: SnapSurroundings): Snapped | null {
  const { table, moving, playheadMs, toleranceMs } = around
  let best: Snapped | null = null
  const offer = (candidateMs: number, kind: SnapKind): void => {
    const distance = Math.abs(candidateMs - ms)
    if (distance <= toleranceMs && (best === null || distance < Math.abs(best.ms - ms)))
      best = { ms: candidateMs, kind }
  }
  offer(playheadMs, 'playhead')
  const [fromMs, toMs] = [Math.floor(ms - toleranceMs), Math.ceil(ms + toleranceMs) + 1]
  // A state that ends at `fromMs` lies before it: one millisecond more finds its end.
  for (const event of table.overlapping(fromMs - 1, toMs)) {
    if (moving.has(event.id)) continue
    offer(event.startMs, 'event')
    if (event.endMs !== null) offer(event.endMs, 'event')
  }
  return best
}
