import { createContext, useContext, useEffect, useState } from 'react'
import type { Computer } from './computer'
import type { AnswerTo, ComputationKind, Question } from './questions'

export const ComputerContext = createContext<Computer | null>(null)

export interface Computed<Answer> {
  /** The newest there is; the one before while the next is computed. */
  readonly answer: Answer | null
  /** 0 to 1 while it is computed, else null. */
  readonly share: number | null
}

/** The answer to a question, asked again when the question is another object. */
export function useComputed<Kind extends ComputationKind>(
  kind: Kind,
  question: Question<Kind>,
): Computed<AnswerTo<Kind>> {
  const computer = useContext(ComputerContext)
  const [heard, setHeard] = useState<Heard<Kind> | null>(null)
  useEffect(
    () =>
      computer?.ask(kind, question, {
        onProgress: (share) => setHeard((before) => ({ question, answer: before?.answer ?? null, share })),
        onAnswer: (answer) => setHeard({ question, answer, share: null }),
      }),
    [computer, kind, question],
  )
  return { answer: heard?.answer ?? null, share: heard?.question === question ? heard.share : 0 }
}

interface Heard<Kind extends ComputationKind> extends Computed<AnswerTo<Kind>> {
  readonly question: Question<Kind>
}
