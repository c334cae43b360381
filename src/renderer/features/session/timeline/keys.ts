import type { CommandId } from '@domain/keys/commands'
import type { Viewport } from '@renderer/features/session/timeline/viewport'
import * as viewport from '@renderer/features/session/timeline/viewport'

/** What a command does in the focused timeline. */
export type TimelineMove =
  | Readonly<{ kind: 'view'; change: (view: Viewport, nowMs: number) => Viewport }>
  | Readonly<{ kind: 'rows'; rows: number }>

const panShare = 0.15
const pageShare = 0.9
export const zoomStep = 1.6

const view = (change: (view: Viewport, nowMs: number) => Viewport): TimelineMove => ({ kind: 'view', change })
const pan = (share: number): TimelineMove => view((shown) => viewport.panned(shown, shown.widthPx * share))
const zoom = (factor: number): TimelineMove => view((shown, nowMs) => zoomedByKey(shown, nowMs, factor))

const moves = {
  'timeline.left': pan(-panShare),
  'timeline.right': pan(panShare),
  'timeline.pageLeft': pan(-pageShare),
  'timeline.pageRight': pan(pageShare),
  'timeline.start': view((shown) => viewport.startingAt(shown, 0)),
  'timeline.end': view((shown) => viewport.startingAt(shown, shown.durationMs)),
  'timeline.up': { kind: 'rows', rows: -1 },
  'timeline.down': { kind: 'rows', rows: 1 },
  'timeline.closer': zoom(1 / zoomStep),
  'timeline.further': zoom(zoomStep),
  'timeline.whole': view((shown) => viewport.fitted(shown.durationMs, shown.widthPx)),
} satisfies Partial<Record<CommandId, TimelineMove>>

const byCommand: ReadonlyMap<string, TimelineMove> = new Map(Object.entries(moves))

export function timelineMove(command: string | undefined): TimelineMove | undefined {
  return command === undefined ? undefined : byCommand.get(command)
}

/** Zooms at the playhead while it is on screen, else at the middle. */
export function zoomedByKey(shown: Viewport, nowMs: number, factor: number): Viewport {
  const px = viewport.isVisible(shown, nowMs) ? viewport.pxOf(shown, nowMs) : shown.widthPx / 2
  return viewport.zoomedAt(shown, px, factor)
}
