import type { Event } from '@domain/coding/event'
import type { SnapKind, SnapSurroundings } from '@domain/coding/editing/snap'
import type { PointerAnswers } from '@renderer/features/session/timeline/gestures/gesture'
import type { Scene } from '@renderer/features/session/timeline/scene'

/** So near to something, an edge catches on it. */
const snapPx = 8

/** What there is to catch on at the present scale. */
export function snapAround(
  { table, view }: Scene,
  moving: readonly Event[],
  playheadMs: number,
  { editing }: PointerAnswers,
): SnapSurroundings {
  return {
    table,
    moving: new Set(moving.map(({ id }) => id)),
    playheadMs,
    frameStartNear: editing.frameStartNear,
    toleranceMs: snapPx * view.msPerPx,
  }
}

/** What an edge has caught on, in words; nothing for a frame, on which it always falls. */
export function snapText(snapped: SnapKind | null, { say }: PointerAnswers): readonly string[] {
  return snapped === 'playhead' || snapped === 'event' ? [say(`drag.${snapped}`)] : []
}
