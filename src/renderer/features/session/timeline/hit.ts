import type { Event } from '@domain/coding/event'
import { pxOf, type Viewport } from '@renderer/features/session/timeline/viewport'

/** A point is hit this far from its middle, a bar this far beyond its ends. */
export const hitSlackPx = 6

/**
 * The event meant at a pixel of a row, of candidates near it: the nearest point under the pointer, else the shortest state there
 * (what lies on top of longer ones), else nothing.
 */
export function eventAt(candidates: Iterable<Event>, view: Viewport, px: number, nowMs: number): Event | null {
  let point: Event | null = null
  let pointDistance = hitSlackPx
  let state: Event | null = null
  let stateLength = Number.POSITIVE_INFINITY
  for (const event of candidates) {
    if (event.kind === 'point') {
      const distance = Math.abs(pxOf(view, event.startMs) - px)
      if (distance > pointDistance) continue
      point = event
      pointDistance = distance
      continue
    }
    const endMs = event.endMs ?? Math.max(nowMs, event.startMs)
    const isUnder = px >= pxOf(view, event.startMs) - hitSlackPx / 2 && px <= pxOf(view, endMs) + hitSlackPx / 2
    if (!isUnder || endMs - event.startMs > stateLength) continue
    state = event
    stateLength = endMs - event.startMs
  }
  return point ?? state
}

export type Part = 'start' | 'end' | 'body'

const edgePx = 6

/** The part of an event that is held at a pixel: the edges of a bar are its outermost pixels, at most a third of it each. */
export function partAt(event: Event, view: Viewport, px: number): Part {
  if (event.kind === 'point') return 'body'
  const startPx = pxOf(view, event.startMs)
  // An open state has no end to hold: it grows with the playhead.
  const endPx = event.endMs === null ? Number.POSITIVE_INFINITY : pxOf(view, event.endMs)
  const inside = Math.min(edgePx, (endPx - startPx) / 3)
  if (px - startPx <= inside) return 'start'
  return endPx - px <= inside ? 'end' : 'body'
}
