import { frameAt, type FrameTimes, middleOfFrame } from '@domain/time/frames'
import type { Place } from './seeker'

/** A presented time is its frame's own start up to a rounding far below this. */
const roundingMs = 0.6
/** As near to a frame's end as rounding allows. */
const beforeEndMs = 1
/** How long a frame that is played to should stand on screen, so that stopping on it is sure. */
const creepFrameMs = 120

/**
 * The ways to one frame. After a seek Chromium shows the first frame that, at the average length of the frames before,
 * would still be on screen at the target. So a frame that follows a short one is reached only by a target an average
 * length into it (or near its end); its middle and its start are tried when that shows another one.
 */
export function framePlace(times: FrameTimes, index: number, endMs: number, usualMs: number): Place | null {
  const start = times[index]
  const middle = middleOfFrame(times, index, endMs)
  if (start === undefined || middle === null) return null
  const end = Math.max(times[index + 1] ?? endMs, start)
  const length = end - start
  const nearEnd = end - Math.min(length / 10, beforeEndMs)
  const previous = times[index - 1] ?? start - usualMs
  const safest = Math.max(middle, Math.min(previous + usualMs * 1.5, nearEnd))
  // The start comes last: where no target helps, the frame is played to from there, with all its length ahead.
  const targets = [safest, nearEnd, middle, start + Math.min(length / 4, roundingMs)]
  const runUps = [1, 2, 4, 8].map((back) => middleOfFrame(times, Math.max(0, index - back), endMs) ?? start)
  return {
    frameMs: start,
    targets: [...new Set(targets)].map((ms) => ms / 1000),
    runUps: runUps.map((ms) => ms / 1000),
    creepRate: Math.min(1, Math.max(1 / 4, length / creepFrameMs)),
    compare: (mediaMs) => frameAt(times, mediaMs + roundingMs) - index,
  }
}

/** Where to send the element for a moment whose frame is not known. */
export function momentPlace(mediaMs: number, intoFrameMs: number): Place {
  return { frameMs: mediaMs, targets: [(mediaMs + intoFrameMs) / 1000], runUps: [], creepRate: 1, compare: () => 0 }
}
