import { frameAt, type FrameTimes } from '@domain/time/frames'

/** What the worker is asked. */
export interface FrameTimesQuestion {
  readonly url: string
}

/** What the worker answers: frame starts in media milliseconds, or null where the container does not tell. */
export interface FrameTimesAnswer {
  readonly times: Float64Array | null
}

/** Reads the start of every frame from a file's container, beside the window's own work. Null when it cannot be known. */
export function readFrameTimes(question: FrameTimesQuestion, signal: AbortSignal): Promise<Float64Array | null> {
  const worker = new Worker(new URL('./frame-times.worker.ts', import.meta.url), { type: 'module' })
  return new Promise((resolve) => {
    const finish = (times: Float64Array | null) => {
      worker.terminate()
      resolve(times)
    }
    worker.addEventListener('message', (message: MessageEvent<FrameTimesAnswer>) => finish(message.data.times))
    worker.addEventListener('error', () => finish(null))
    signal.addEventListener('abort', () => finish(null))
    worker.postMessage(question)
  })
}

/**
 * Frame starts as they are shown: in order, from the moment that the media element calls 0. Of several frames with one
 * start only one is ever seen, so they count as one; else stepping would stand still on them.
 */
export function inShownOrder(starts: readonly number[]): Float64Array {
  return Float64Array.from(new Set(starts.filter((start) => start >= 0))).sort()
}

/** Containers and the browser round times differently, by far less than this. */
const roundingMs = 0.5

/**
 * The same frames in the time of the media element. Chromium's demuxer moves a film that begins in the middle of a
 * frame (an edit list that cuts) so that the first whole frame is at 0, which shows in the first frame presented.
 */
export function inMediaTime(times: Float64Array, firstShownMs: number | null): Float64Array {
  const first = times[0]
  if (first === undefined || firstShownMs === null) return times
  const shift = firstShownMs - first
  return Math.abs(shift) <= roundingMs || hasFrame(times, firstShownMs) ? times : times.map((time) => time + shift)
}

/** True when a frame starts at this time. */
export function hasFrame(times: FrameTimes, mediaMs: number): boolean {
  const start = times[frameAt(times, mediaMs + roundingMs)]
  return start !== undefined && Math.abs(start - mediaMs) <= roundingMs
}
