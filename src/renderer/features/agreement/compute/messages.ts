import type { ScoredRating } from '@domain/agreement/scored-rating'
import type { Bootstrapped } from './bootstrap'
import type { AnswerTo, ComputationKind, Question } from './questions'

/** What the worker is told: the ratings first, then questions about some of them. */
export type ComputeAsked =
  | { readonly ratings: readonly ScoredRating[] }
  | { readonly id: number; readonly kind: ComputationKind; readonly question: Question<ComputationKind> }

/** How far the worker is (0 to 1), what it came to, or that it failed. */
export type ComputeTold =
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly answer: AnswerTo<ComputationKind> }
  | { readonly id: number; readonly failed: true }

/** The same of the worker that draws samples. */
export type BootstrapTold = { readonly share: number } | { readonly limits: Bootstrapped }
