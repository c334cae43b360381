import type { FigureId } from '@domain/agreement/figure-choice'
import type { Measure } from '@domain/agreement/scored-rating'

/** Figures that stand on pages of their own, and not in the table that one chooses figures for. */
type PageFigure =
  | 'difference'
  | 'pair.quadratic'
  | 'pair.linear'
  | 'pair.unweighted'
  | 'pair.pearson'
  | 'pair.spearman'
  | 'drift.bias'
  | 'drift.spread'
  | 'gstudy.component'
  | 'gstudy.relative'
  | 'gstudy.absolute'
  | 'gstudy.needed'
  | 'event.timeUnitKappa'
  | 'event.timeUnitAgreement'
  | 'event.kappa'
  | 'event.kappaMax'
  | 'event.raw'
  | 'event.linked'
  | 'event.namingKappa'
  | 'event.namingRaw'
  | 'event.matched'
  | 'event.onlyA'
  | 'event.onlyB'
  | 'event.precision'
  | 'event.recall'
  | 'event.f1'
  | 'event.codeKappa'
  | 'event.codePositive'
  | 'event.confusion'
  | 'event.counts'
  | 'event.durations'

/** What can be explained: the key of its texts under `figure.`. */
export type ExplainedFigure = FigureId | PageFigure

/** What a figure was computed from. Ratings are named by their ids: one that may not be seen any more drops out. */
export type Behind =
  /** Their scores on these measures; of a comparison of two sides only those that have been given twice. */
  | {
      readonly kind: 'scores'
      readonly ratingIds: readonly string[]
      readonly measures: readonly Measure[]
      readonly isOfTwo?: boolean
    }
  /** How much of a code they have marked. */
  | {
      readonly kind: 'amounts'
      readonly ratingIds: readonly string[]
      readonly code: string
      readonly of: 'count' | 'lengthMs'
    }
  /** The events of two ratings of one recording; of some codes alone where they are named. */
  | {
      readonly kind: 'moments'
      readonly ratingIds: readonly [string, string]
      readonly codes: readonly string[] | null
      readonly toleranceMs: number
    }

/** A figure that is looked into. */
export interface OpenedFigure {
  readonly explains: ExplainedFigure
  /** What it is a figure of, in words. */
  readonly of: string
  /** The figure as it was written, or why there is none. */
  readonly value: string
  /** What belongs to it: limits, numbers, choices; a sentence each. */
  readonly inputs: readonly string[]
  readonly behind: Behind
}

/** A figure in a table that opens. */
export interface Opening {
  readonly text: string
  readonly opens: OpenedFigure
  /** Stands out among its neighbours. */
  readonly isStrong?: boolean
}
