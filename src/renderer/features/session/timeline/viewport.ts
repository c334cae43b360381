/** The stretch of the recording that the timeline shows. */
export interface Viewport {
  readonly durationMs: number
  readonly widthPx: number
  /** Recording time at the left edge; may be a fraction. */
  readonly startMs: number
  readonly msPerPx: number
}

/** At this scale one frame of 25 per second is four pixels wide. */
export const finestMsPerPx = 10

/** Where the playhead lands when a page is turned, as a share of the width. */
const pageMargin = 0.06

/** Longer steps of the playhead than this are jumps, not playing (3x speed, and a frame that came late). */
const longestPlayedStepMs = 1500

/** The whole recording in the width. */
export function fitted(durationMs: number, widthPx: number): Viewport {
  const width = Math.max(1, widthPx)
  const duration = Math.max(1, durationMs)
  return { durationMs: duration, widthPx: width, startMs: 0, msPerPx: duration / width }
}

export function endMs(view: Viewport): number {
  return view.startMs + view.widthPx * view.msPerPx
}

export function pxOf(view: Viewport, ms: number): number {
  return (ms - view.startMs) / view.msPerPx
}

export function msOf(view: Viewport, px: number): number {
  return view.startMs + px * view.msPerPx
}

export function isVisible(view: Viewport, ms: number): boolean {
  return ms >= view.startMs && ms <= endMs(view)
}

/** Changes the scale by a factor (below 1 zooms in) and keeps the time under the pixel where it is. */
export function zoomedAt(view: Viewport, px: number, factor: number): Viewport {
  const msPerPx = clampScale(view, view.msPerPx * factor)
  return clamped({ ...view, msPerPx, startMs: msOf(view, px) - px * msPerPx })
}

export function panned(view: Viewport, px: number): Viewport {
  return startingAt(view, view.startMs + px * view.msPerPx)
}

export function startingAt(view: Viewport, startMs: number): Viewport {
  return clamped({ ...view, startMs })
}

export function centeredAt(view: Viewport, ms: number): Viewport {
  return startingAt(view, ms - (view.widthPx * view.msPerPx) / 2)
}

/** Another width shows more or less at the same scale; a view of everything stays one. */
export function resized(view: Viewport, widthPx: number): Viewport {
  const width = Math.max(1, widthPx)
  if (isFitted(view)) return fitted(view.durationMs, width)
  return clamped({ ...view, widthPx: width, msPerPx: clampScale({ ...view, widthPx: width }, view.msPerPx) })
}

export function isFitted(view: Viewport): boolean {
  return view.msPerPx >= view.durationMs / view.widthPx
}

/** Moves as little as is needed to have the time on screen, with some room around it. */
export function revealing(view: Viewport, ms: number): Viewport {
  if (isVisible(view, ms)) return view
  const spanMs = view.widthPx * view.msPerPx
  return startingAt(view, ms < view.startMs ? ms - spanMs * pageMargin : ms - spanMs * (1 - pageMargin))
}

/** A stretch of time with some air on both sides, as far as scale and recording allow. */
export function showing(view: Viewport, fromMs: number, toMs: number): Viewport {
  const wantedMs = (toMs - fromMs) / (1 - 2 * pageMargin)
  const msPerPx = clampScale(view, wantedMs / view.widthPx)
  return centeredAt({ ...view, msPerPx }, (fromMs + toMs) / 2)
}

/** How the view goes with the playhead: not, a page at a time, or with the playhead always in the middle. */
export const followings = ['off', 'page', 'centre'] as const
export type Following = (typeof followings)[number]

/**
 * The view after the playhead went from one time to another. A jump is always shown; while playing the view moves only when
 * asked for, and only while the playhead itself is in it, so that somebody who looks elsewhere is left in peace.
 */
export function following(view: Viewport, fromMs: number, toMs: number, how: Following): Viewport {
  const step = toMs - fromMs
  const isPlaying = step > 0 && step <= longestPlayedStepMs
  if (isPlaying && (how === 'off' || !isVisible(view, fromMs))) return view
  if (how === 'centre' && isPlaying) return centeredAt(view, toMs)
  if (isVisible(view, toMs)) return view
  if (how === 'centre') return centeredAt(view, toMs)
  return startingAt(view, toMs - view.widthPx * view.msPerPx * pageMargin)
}

function clampScale(view: Viewport, msPerPx: number): number {
  const coarsest = view.durationMs / view.widthPx
  return Math.min(coarsest, Math.max(Math.min(finestMsPerPx, coarsest), msPerPx))
}

function clamped(view: Viewport): Viewport {
  const lastStart = Math.max(0, view.durationMs - view.widthPx * view.msPerPx)
  return { ...view, startMs: Math.min(lastStart, Math.max(0, view.startMs)) }
}
