import type { FrameTimes } from '@domain/time/frames'

/** What the worker answers: frame starts in media milliseconds, or null where the container does not tell. */
export interface FrameTimesAnswer {
  readonly times: Float64Array | null
}

/** Reads the start of every frame from a file's container, beside the window's own work. Null when it cannot be known. */
export function readFrameTimes(url: string, signal: AbortSignal): Promise<FrameTimes | null> {
  const worker = new Worker(new URL('./frame-times.worker.ts', import.meta.url), { type: 'module' })
  return new Promise((resolve) => {
    const finish = (times: FrameTimes | null) => {
      worker.terminate()
      resolve(times)
    }
    worker.addEventListener('message', (message: MessageEvent<FrameTimesAnswer>) => finish(message.data.times))
    worker.addEventListener('error', () => finish(null))
    signal.addEventListener('abort', () => finish(null))
    worker.postMessage(url)
  })
}
