import type { Cue } from '@domain/transcript/cue'

/** What the worker is asked: the address of a WebVTT file. */
export interface CuesQuestion {
  readonly url: string
}

/** What the worker answers: none where the file cannot be read. */
export interface CuesAnswer {
  readonly cues: readonly Cue[]
}

/** No file of words takes this long; one that does is made to hurt. */
const longestReadMs = 20_000

/** Reads who says what out of a WebVTT file, beside the window's own work. */
export function readCues(question: CuesQuestion, signal: AbortSignal): Promise<readonly Cue[]> {
  const worker = new Worker(new URL('./read-cues.worker.ts', import.meta.url), { type: 'module' })
  return new Promise((resolve) => {
    const finish = (cues: readonly Cue[]): void => {
      clearTimeout(timer)
      worker.terminate()
      resolve(cues)
    }
    const timer = setTimeout(() => finish([]), longestReadMs)
    worker.addEventListener('message', (message: MessageEvent<CuesAnswer>) => finish(message.data.cues))
    worker.addEventListener('error', () => finish([]))
    signal.addEventListener('abort', () => finish([]))
    worker.postMessage(question)
  })
}
