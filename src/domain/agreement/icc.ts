import { fQuantile } from '@domain/agreement/f-quantile'
import { type Interval, noFigure, type WhyNot } from '@domain/agreement/figure'
import { observationsOf } from '@domain/agreement/observations'
import { type OneWay, oneWay } from '@domain/agreement/one-way'
import type { Icc, IccForm } from '@domain/agreement/score-agreement'
import { completeRecordings, ratersPerRecording, type ScoreTable } from '@domain/agreement/score-table'
import { type TwoWay, twoWay } from '@domain/agreement/two-way'

/** What McGraw and Wong (1996) call the six forms. */
export const mcGrawWong = {
  '1,1': 'ICC(1)',
  '2,1': 'ICC(A,1)',
  '3,1': 'ICC(C,1)',
  '1,k': 'ICC(k)',
  '2,k': 'ICC(A,k)',
  '3,k': 'ICC(C,k)',
} as const satisfies Record<IccForm, string>

/** With fewer there is next to nothing between recordings to be told. */
const fewestRecordings = 3
/** Tails of a 95 % interval. */
const tail = 0.975

/** A sum of parts that take each other away is nothing when it is this small beside them. */
const rounding = 1e-12

interface Limits {
  readonly lower: number
  readonly upper: number
}

/**
 * Intraclass correlations of Shrout and Fleiss (1979) with the 95 % limits of McGraw and Wong (1996), exact for (1,.) and (3,.)
 * and by Satterthwaite for (2,.). Where cells are missing they are the same functions of the variance components (unbalanced
 * one-way analysis; Henderson's method 3), and the limits are approximate.
 */
export function iccOf(table: ScoreTable): Icc {
  const counts = ratersPerRecording(table)
  const isComplete = completeRecordings(table) === table.recordings.length
  const k = isComplete ? table.raters.length : counts.length / counts.reduce((sum, count) => sum + 1 / count, 0)
  return { forms: formsOf(table, counts, k), k, method: isComplete ? 'complete' : 'incomplete' }
}

function formsOf(table: ScoreTable, counts: Int32Array, k: number): Icc['forms'] {
  const reason = whyNone(table, counts)
  if (reason !== null) return allForms(noFigure(reason))
  const observations = observationsOf(table)
  if (observations.score.every((score) => score === 0)) return allForms(noFigure('no-variance'))
  const [one, two] = [oneWay(observations), twoWay(observations)]
  return {
    ...(one === null ? forms('1', noFigure('not-estimable')) : oneWayForms(one, k)),
    ...(two === null ? forms('2', noFigure('not-estimable')) : agreementForms(two, k)),
    ...(two === null ? forms('3', noFigure('not-estimable')) : consistencyForms(two, k)),
  }
}

function whyNone({ recordings, raters }: ScoreTable, counts: Int32Array): WhyNot | null {
  if (raters.length < 2) return 'one-rater'
  if (recordings.length < fewestRecordings) return 'too-few-recordings'
  return counts.some((count) => count > 1) ? null : 'no-pairs'
}

function forms<Kind extends '1' | '2' | '3'>(kind: Kind, single: Interval, average = single) {
  return { [`${kind},1`]: single, [`${kind},k`]: average } as Record<`${Kind},1` | `${Kind},k`, Interval>
}

function allForms(same: Interval): Icc['forms'] {
  return { ...forms('1', same), ...forms('2', same), ...forms('3', same) }
}

function oneWayForms({ between, within, perRecording, components }: OneWay, k: number) {
  const limits = limitsOfRatio(between, within, perRecording)
  return bothForms('1', components.recording, components.residual, limits, k)
}

function consistencyForms({ recordings, error, components }: TwoWay, k: number) {
  const limits = limitsOfRatio(recordings, error, recordings.perLevel)
  return bothForms('3', components.recording, components.residual, limits, k)
}

function agreementForms(two: TwoWay, k: number) {
  const { recording, rater, residual } = two.components
  return bothForms('2', recording, rater + residual, agreementLimits(two), k)
}

/** The single and the average form of one kind, by its true and its error variance and the limits of the single form. */
function bothForms<Kind extends '1' | '2' | '3'>(kind: Kind, truth: number, error: number, limits: Limits, k: number) {
  return forms(
    kind,
    interval(truth, truth + error, limits),
    interval(truth, truth + error / k, { lower: ofMean(limits.lower, k), upper: ofMean(limits.upper, k) }),
  )
}

function interval(truth: number, whole: number, limits: Limits): Interval {
  if (whole <= rounding * Math.abs(truth)) return noFigure('no-variance')
  return { value: truth / whole, ...limits }
}

/** Spearman and Brown: the reliability of the mean of k raters by that of one. */
function ofMean(single: number, k: number): number {
  const whole = 1 + (k - 1) * single
  return whole > rounding ? (k * single) / whole : Number.NEGATIVE_INFINITY
}

interface MeanSquare {
  readonly meanSquare: number
  readonly df: number
}

/** Limits of an intraclass correlation that rests on one F ratio (Shrout and Fleiss 1979, p. 424). */
function limitsOfRatio(between: MeanSquare, error: MeanSquare, per: number): Limits {
  const f = fQuantile(tail, between.df, error.df)
  const reversed = fQuantile(tail, error.df, between.df)
  return {
    lower: (between.meanSquare - f * error.meanSquare) / (between.meanSquare + (per - 1) * f * error.meanSquare),
    upper:
      (reversed * between.meanSquare - error.meanSquare) /
      (reversed * between.meanSquare + (per - 1) * error.meanSquare),
  }
}

/** Limits of ICC(A,1): McGraw and Wong 1996, table 7, with Satterthwaite's degrees of freedom. */
function agreementLimits({ recordings, raters, error, components }: TwoWay): Limits {
  const [msr, msc, mse] = [recordings.meanSquare, raters.meanSquare, error.meanSquare]
  if (msc === 0 && mse === 0) return { lower: 1, upper: 1 }
  const [k, n] = [recordings.perLevel, raters.perLevel]
  const rho = components.recording / (components.recording + components.rater + components.residual)
  const ofRaters = ((k * rho) / n) * msc
  const ofError = (1 - rho + (k * rho * (n - 1)) / n) * mse
  const satterthwaite = (ofRaters + ofError) ** 2 / (ofRaters ** 2 / raters.df + ofError ** 2 / error.df)
  // A negative coefficient could lead out of the range in which these degrees of freedom lie, or to none.
  const least = Math.min(raters.df, error.df)
  const df = satterthwaite > least ? Math.min(satterthwaite, raters.df + error.df) : least
  // Both limits are the rho whose F ratio, MSR to the composed error, is just at the percentile.
  const ofRatio = (f: number) => ofOdds((n * (msr - f * mse)) / (f * k * (msc + (n - 1) * mse)))
  return {
    lower: ofRatio(fQuantile(tail, recordings.df, df)),
    upper: ofRatio(1 / fQuantile(tail, df, recordings.df)),
  }
}

/** The share of the truth by its odds against the error; there is no such share where less than nothing would be left. */
function ofOdds(odds: number): number {
  return odds > rounding - 1 ? odds / (1 + odds) : Number.NEGATIVE_INFINITY
}
