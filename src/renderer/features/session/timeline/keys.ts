import type { Viewport } from '@renderer/features/session/timeline/viewport'
import * as viewport from '@renderer/features/session/timeline/viewport'

/** What a key does in the focused timeline. */
export type TimelineKey =
  | Readonly<{ kind: 'view'; change: (view: Viewport, nowMs: number) => Viewport }>
  | Readonly<{ kind: 'rows'; rows: number }>

const panShare = 0.15
export const zoomStep = 1.6

const view = (change: (view: Viewport, nowMs: number) => Viewport): TimelineKey => ({ kind: 'view', change })
const pan = (share: number): TimelineKey => view((shown) => viewport.panned(shown, shown.widthPx * share))
const zoom = (factor: number): TimelineKey => view((shown, nowMs) => zoomedByKey(shown, nowMs, factor))

/** By chord; in the focused timeline these go before the session's keys. */
const keys: ReadonlyMap<string, TimelineKey> = new Map([
  ['ArrowLeft', pan(-panShare)],
  ['ArrowRight', pan(panShare)],
  ['PageUp', pan(-0.9)],
  ['PageDown', pan(0.9)],
  ['Home', view((shown) => viewport.startingAt(shown, 0))],
  ['End', view((shown) => viewport.startingAt(shown, shown.durationMs))],
  ['ArrowUp', { kind: 'rows', rows: -1 }],
  ['ArrowDown', { kind: 'rows', rows: 1 }],
  ['Equal', zoom(1 / zoomStep)],
  ['Shift+Equal', zoom(1 / zoomStep)],
  ['NumpadAdd', zoom(1 / zoomStep)],
  ['Minus', zoom(zoomStep)],
  ['NumpadSubtract', zoom(zoomStep)],
  ['Digit0', view((shown) => viewport.fitted(shown.durationMs, shown.widthPx))],
  ['Numpad0', view((shown) => viewport.fitted(shown.durationMs, shown.widthPx))],
])

export function timelineKey(chord: string): TimelineKey | undefined {
  return keys.get(chord)
}

/** Zooms at the playhead while it is on screen, else at the middle. */
export function zoomedByKey(shown: Viewport, nowMs: number, factor: number): Viewport {
  const px = viewport.isVisible(shown, nowMs) ? viewport.pxOf(shown, nowMs) : shown.widthPx / 2
  return viewport.zoomedAt(shown, px, factor)
}
