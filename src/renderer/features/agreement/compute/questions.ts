import type { CodeAmounts, RatedAmounts } from '@domain/agreement/events/amounts'
import type { ComparedEvent } from '@domain/agreement/events/compared-event'
import type { Differences } from '@domain/agreement/events/differences'
import type { EventAgreement, EventAgreementChoices } from '@domain/agreement/events/event-agreement'
import type { CurvePoint } from '@domain/agreement/events/point-match'
import type { DriftReference, RaterDrift } from '@domain/agreement/drift'
import type { Scale } from '@domain/agreement/agreement-of-scores'
import type { PairAgreement, ScoreAgreement } from '@domain/agreement/score-agreement'
import type { Measure } from '@domain/agreement/scored-rating'
import type { Studied, StudyOfScores } from '@domain/agreement/studied-scores'

/** What is computed beside the window, by kind; `ratingIds` are the ratings it rests on. */
export interface Computations {
  /** How raters agree on each measure. */
  measures: {
    readonly question: {
      readonly ratingIds: readonly string[]
      readonly measures: readonly Measure[]
      /** The grades of each dimension. */
      readonly scales: Readonly<Record<string, Scale>>
    }
    readonly answer: readonly MeasuredAgreement[]
  }
  /** How each rater stands to the gold ratings among them. */
  gold: {
    readonly question: { readonly ratingIds: readonly string[]; readonly measures: readonly Measure[] }
    readonly answer: readonly GoldAgreement[]
  }
  drift: {
    readonly question: {
      readonly ratingIds: readonly string[]
      readonly reference: DriftReference
      /** Null for all dimensions. */
      readonly dimension: string | null
    }
    readonly answer: readonly RaterDrift[]
  }
  /** What the scores vary by. */
  generalizability: {
    readonly question: { readonly ratingIds: readonly string[]; readonly studied: Studied }
    readonly answer: StudyOfScores
  }
  /** How two raters' events of one recording agree; it fails where too many lie within reach of one another. */
  events: {
    readonly question: {
      readonly ratingIds: readonly [string, string]
      readonly events: readonly [readonly ComparedEvent[], readonly ComparedEvent[]]
      readonly choices: EventAgreementChoices
    }
    readonly answer: EventComparison
  }
  /** In what two raters' events of one recording differ; it fails like the comparison. */
  differences: {
    readonly question: {
      readonly ratingIds: readonly [string, string]
      readonly events: readonly [readonly ComparedEvent[], readonly ComparedEvent[]]
      readonly toleranceMs: number
    }
    readonly answer: Differences
  }
  /** How alike the raters' counts and durations of each code are, over recordings. */
  amounts: {
    readonly question: { readonly ratingIds: readonly string[]; readonly rated: readonly RatedAmounts[] }
    readonly answer: readonly CodeAmounts[]
  }
}

/** Two raters on the events of one recording. */
export interface EventComparison extends Omit<EventAgreement, 'recording'> {
  readonly curve: readonly CurvePoint[]
}

export type ComputationKind = keyof Computations

export type Question<Kind extends ComputationKind> = Computations[Kind]['question']
export type AnswerTo<Kind extends ComputationKind> = Computations[Kind]['answer']

export interface MeasuredAgreement {
  readonly measure: Measure
  readonly agreement: ScoreAgreement
}

/** One rater against gold, all measures of the question taken together. */
export type GoldAgreement = PairAgreement
