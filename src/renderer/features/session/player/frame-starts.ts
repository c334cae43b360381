import { frameOfStoredMs, type FrameTimes } from '@domain/time/frames'

/** Start of the frame that would be on screen at a moment, in whole milliseconds; that moment itself outside all. */
export function frameStartAt(times: FrameTimes, ms: number): number {
  const start = times[frameOfStoredMs(times, ms)]
  return start === undefined ? ms : Math.round(start)
}

/** Start of the frame that begins nearest to a moment, in whole milliseconds. */
export function frameStartNear(times: FrameTimes, ms: number): number {
  const index = frameOfStoredMs(times, ms)
  const starts = [times[index], times[index + 1]].filter((time) => time !== undefined)
  return starts
    .map((time) => Math.round(time))
    .reduce((near, start) => (Math.abs(start - ms) < Math.abs(near - ms) ? start : near))
}
