/** Why a figure has no meaning for these data; the sentences for a person are in the locales. */
export const reasons = [
  /** Every score that counts is the same, or the recordings do not differ: there is nothing to agree on. */
  'no-variance',
  /** There are scores of one rater only. */
  'one-rater',
  'too-few-recordings',
  /** No recording was scored by two raters. */
  'no-pairs',
  /** The ratio level needs scores of zero or more. */
  'negative-scores',
  /** More different values than a scale has: they are measures, not categories. */
  'too-many-values',
  /** Who scored what does not tell the parts of the variance apart. */
  'not-estimable',
  'no-gold',
  /** No number of raters gets there. */
  'out-of-reach',
  /** A rater marked no event of the kind that is compared. */
  'no-events',
  /** Only one label occurs, so no disagreement was possible. */
  'one-label',
] as const

export type WhyNot = (typeof reasons)[number]

export interface NoFigure {
  readonly value: null
  readonly why: WhyNot
}

/** A statistic, or the reason why there is none. */
export type Figure = { readonly value: number } | NoFigure

/** A statistic with its 95 % confidence limits, or the reason why there is none. */
export type Interval = { readonly value: number; readonly lower: number; readonly upper: number } | NoFigure

export function noFigure(why: WhyNot): NoFigure {
  return { value: null, why }
}

/** A quotient; where it has no value (the denominator is 0), the given reason. */
export function quotient(numerator: number, denominator: number, why: WhyNot): Figure {
  const value = numerator / denominator
  return Number.isFinite(value) ? { value } : noFigure(why)
}

/** The mean of those that have a value; where none has, the reason that stands first among the reasons. */
export function meanFigure(figures: readonly Figure[], whyNone: WhyNot): Figure {
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value]))
  if (values.length > 0) return { value: values.reduce((sum, value) => sum + value, 0) / values.length }
  return noFigure(
    reasons.find((why) => figures.some((figure) => figure.value === null && figure.why === why)) ?? whyNone,
  )
}
