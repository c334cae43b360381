import type { ScoredRating } from '@domain/agreement/scored-rating'
import type { ComputeAsked, ComputeTold } from './messages'
import type { AnswerTo, ComputationKind, Question } from './questions'

interface Listener<Answer> {
  readonly onProgress: (share: number) => void
  /** Null where it failed. */
  readonly onAnswer: (answer: Answer | null) => void
}

/** Answers questions about a study's ratings, beside the window's own work. */
export interface Computer {
  /** Asks; a newer question of the same kind takes the place of one that is not answered yet. The returned function stops listening. */
  readonly ask: <Kind extends ComputationKind>(
    kind: Kind,
    question: Question<Kind>,
    listener: Listener<AnswerTo<Kind>>,
  ) => () => void
  readonly close: () => void
}

/** The worker starts with the first question, and anew with one after closing. */
export function computerFor(ratings: readonly ScoredRating[]): Computer {
  const listeners = new Map<number, (told: ComputeTold) => void>()
  let worker: Worker | null = null
  let asked = 0
  const started = (): Worker => {
    if (worker !== null) return worker
    worker = new Worker(new URL('./agreement.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<ComputeTold>) => listeners.get(data.id)?.(data))
    worker.postMessage({ ratings } satisfies ComputeAsked)
    return worker
  }
  return {
    ask: (kind, question, { onProgress, onAnswer }) => {
      asked += 1
      const id = asked
      listeners.set(id, (told) => {
        if ('share' in told) return onProgress(told.share)
        listeners.delete(id)
        // The worker answers the kind that was asked.
        onAnswer('answer' in told ? told.answer : null)
      })
      started().postMessage({ id, kind, question } satisfies ComputeAsked)
      return () => void listeners.delete(id)
    },
    close: () => {
      worker?.terminate()
      worker = null
      listeners.clear()
    },
  }
}
