import type { Figure, Interval } from '@domain/agreement/figure'
import type { Prevalence } from '@domain/agreement/prevalence'

/** Shrout and Fleiss' six; what McGraw and Wong call them is in `icc-names.ts`. */
export const iccForms = ['1,1', '2,1', '3,1', '1,k', '2,k', '3,k'] as const
export type IccForm = (typeof iccForms)[number]

export const alphaLevels = ['nominal', 'ordinal', 'interval', 'ratio'] as const
export type AlphaLevel = (typeof alphaLevels)[number]

export const kappaWeights = ['unweighted', 'linear', 'quadratic'] as const
export type KappaWeights = (typeof kappaWeights)[number]

export interface Icc {
  readonly forms: Readonly<Record<IccForm, Interval>>
  /** The number k of raters that "k" stands for: all of them, or the harmonic mean over recordings where cells are missing. */
  readonly k: number
  /** Mean squares of the complete table, or variance components of the incomplete one (Henderson's method 3). */
  readonly method: 'complete' | 'incomplete'
}

/** How two raters (by their names) agree on the recordings that both have scored. */
export interface PairAgreement {
  readonly raters: readonly [string, string]
  readonly recordings: number
  readonly kappa: Readonly<Record<KappaWeights, Figure>>
  readonly percent: PercentAgreement
  readonly pearson: Figure
  readonly spearman: Figure
  readonly differences: Differences
}

/** Shares between 0 and 1. */
export interface PercentAgreement {
  readonly exact: Figure
  readonly withinOne: Figure
}

/** Differences a - b on the recordings that both a and b have scored. */
export interface Differences {
  readonly recordings: number
  /** The bias: the mean of a - b. */
  readonly mean: Figure
  readonly meanAbsolute: Figure
  /** Standard deviation of the differences. */
  readonly spread: Figure
  /** Bland and Altman's 95 % limits of agreement about the mean; lower and upper. */
  readonly limits: Interval
}

/** How well the raters of one table agree: every figure, or why it has no meaning. */
export interface ScoreAgreement {
  readonly recordings: number
  readonly raters: number
  /** Recordings scored by every rater. */
  readonly complete: number
  /** The score that nearly all scores are; null where there is none. */
  readonly prevailing: Prevalence | null
  readonly icc: Icc
  readonly alpha: Readonly<Record<AlphaLevel, Figure>>
  readonly fleiss: Figure
  /** Cohen's kappa pooled over all pairs (Conger). */
  readonly pooledKappa: Readonly<Record<KappaWeights, Figure>>
  readonly gwet: { readonly ac1: Figure; readonly ac2Quadratic: Figure }
  readonly percent: PercentAgreement
  /** Means over the pairs of raters. */
  readonly correlation: { readonly pearson: Figure; readonly spearman: Figure }
  readonly pairs: readonly PairAgreement[]
  /** Standard error of one rater's score: with raters' own levels in it, and without. */
  readonly sem: { readonly agreement: Figure; readonly consistency: Figure }
}
