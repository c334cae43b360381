/**
 * Frames are shown from their start until the next one's. Times come from the container, in ascending fractional
 * milliseconds; an event is stored at its frame's start in whole milliseconds, which may lie just before that start.
 */
export type FrameTimes = ArrayLike<number>

/** Index of the frame on screen at a time: the last that has started, or the first before any has; -1 without frames. */
export function frameAt(times: FrameTimes, ms: number): number {
  if (times.length === 0) return -1
  let low = 0
  let high = times.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((times[middle] ?? 0) <= ms) low = middle
    else high = middle - 1
  }
  return low
}

/** A frame's start as it is stored, in whole milliseconds; null for a frame that is not there. */
export function msOfFrame(times: FrameTimes, index: number): number | null {
  const start = times[index]
  return start === undefined ? null : Math.round(start)
}

/** The frame that a stored time names: the one whose rounded start it is, else the one on screen then. */
export function frameOfStoredMs(times: FrameTimes, ms: number): number {
  const onScreen = frameAt(times, ms)
  // The named frame starts at most half a millisecond after the stored time, so it is this one or the next.
  if (msOfFrame(times, onScreen) !== ms && msOfFrame(times, onScreen + 1) === ms) return onScreen + 1
  return onScreen
}

/** Longest reach into a frame: where the picture stands still for seconds, its middle would be far from what was asked. */
const longestReachMs = 20

/**
 * Where to send the player so that it shows this frame: inside it, away from both its edges, where rounding in the
 * player cannot land on a neighbour. `endMs` is where the last frame ends. Null for a frame that is not there.
 */
export function middleOfFrame(times: FrameTimes, index: number, endMs: number): number | null {
  const start = times[index]
  if (start === undefined) return null
  const end = Math.max(times[index + 1] ?? endMs, start)
  return start + Math.min((end - start) / 2, longestReachMs)
}
