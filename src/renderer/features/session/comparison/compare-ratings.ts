import type { ComparedEvent } from '@domain/agreement/events/compared-event'
import type { Differences } from '@domain/agreement/events/differences'
import type { LinkChoices } from '@domain/agreement/events/linking'

/** What the worker is asked. */
export interface ComparisonQuestion {
  readonly own: readonly ComparedEvent[]
  readonly other: readonly ComparedEvent[]
  readonly choices: LinkChoices
}

/** What the worker answers: null where too many events lie within reach of one another. */
export interface ComparisonAnswer {
  readonly found: Differences | null
}

/** Finds what two ratings share and in what they differ, beside the window's own work. */
export function compareRatings(question: ComparisonQuestion, signal: AbortSignal): Promise<Differences | null> {
  const worker = new Worker(new URL('./compare-ratings.worker.ts', import.meta.url), { type: 'module' })
  return new Promise((resolve) => {
    const finish = (found: Differences | null): void => {
      worker.terminate()
      resolve(found)
    }
    worker.addEventListener('message', (message: MessageEvent<ComparisonAnswer>) => finish(message.data.found))
    worker.addEventListener('error', () => finish(null))
    signal.addEventListener('abort', () => finish(null))
    worker.postMessage(question)
  })
}
