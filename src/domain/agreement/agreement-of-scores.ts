import { alphaOf } from '@domain/agreement/alpha'
import { type Figure, meanFigure, noFigure, type WhyNot } from '@domain/agreement/figure'
import { iccOf } from '@domain/agreement/icc'
import { observationsOf } from '@domain/agreement/observations'
import { pairAgreements } from '@domain/agreement/pair-agreement'
import { percentAgreement } from '@domain/agreement/percent-agreement'
import { prevailing } from '@domain/agreement/prevalence'
import { type RatingCounts, ratingCounts } from '@domain/agreement/rating-counts'
import type { Icc, KappaWeights, ScoreAgreement } from '@domain/agreement/score-agreement'
import { completeRecordings, ratersPerRecording, type ScoreTable } from '@domain/agreement/score-table'
import { congerKappa, fleissKappa, gwetCoefficient } from '@domain/agreement/several-raters'
import { twoWay } from '@domain/agreement/two-way'

/** Lowest and highest grade of the scale where it is known; it matters to Gwet's coefficients only. */
export interface Scale {
  readonly min: number
  readonly max: number
}

/**
 * Every figure of how well the raters of a table agree, or why it has no meaning (docs/statistics.md has formulas and sources).
 * The bootstrap limits of alpha are asked for by themselves (`alphaIntervals`), because they take long.
 */
export function agreementOfScores(table: ScoreTable, scale?: Scale): ScoreAgreement {
  const pairs = pairAgreements(table)
  const icc = iccOf(table)
  const correlation = (kind: 'pearson' | 'spearman'): Figure =>
    meanFigure(
      pairs.map((pair) => pair[kind]),
      whyNoAgreement(table) ?? 'no-pairs',
    )
  return {
    recordings: table.recordings.length,
    raters: table.raters.length,
    complete: completeRecordings(table),
    prevailing: prevailing(table),
    icc,
    alpha: alphaOf(table),
    ...chanceCorrected(table, scale),
    percent: percentAgreement(table),
    correlation: { pearson: correlation('pearson'), spearman: correlation('spearman') },
    pairs,
    sem: standardErrors(table, icc),
  }
}

function chanceCorrected(
  table: ScoreTable,
  scale: Scale | undefined,
): Pick<ScoreAgreement, 'fleiss' | 'pooledKappa' | 'gwet'> {
  const counts = ratingCounts(table)
  const why = whyNoAgreement(table)
  if (counts === null || why !== null) {
    const none = noFigure(why ?? 'too-many-values')
    const pooledKappa = { unweighted: none, linear: none, quadratic: none }
    return { fleiss: none, pooledKappa, gwet: { ac1: none, ac2Quadratic: none } }
  }
  const pooled = (weights: KappaWeights) => congerKappa(counts, weights)
  const grades = scale === undefined ? undefined : gradesOf(scale, counts)
  return {
    fleiss: fleissKappa(counts, 'unweighted'),
    pooledKappa: { unweighted: pooled('unweighted'), linear: pooled('linear'), quadratic: pooled('quadratic') },
    gwet: {
      ac1: gwetCoefficient(counts, 'unweighted', grades),
      ac2Quadratic: gwetCoefficient(counts, 'quadratic', grades),
    },
  }
}

function whyNoAgreement(table: ScoreTable): WhyNot | null {
  if (table.raters.length < 2) return 'one-rater'
  const paired = ratersPerRecording(table).filter((count) => count > 1).length
  if (paired === 0) return 'no-pairs'
  return paired < 2 ? 'too-few-recordings' : null
}

/** All grades of the scale; nothing where scores lie between them, such as means of items. */
function gradesOf({ min, max }: Scale, { values }: RatingCounts): Float64Array | undefined {
  const grades = Float64Array.from({ length: max - min + 1 }, (_, at) => min + at)
  return values.every((value) => grades.includes(value)) ? grades : undefined
}

/**
 * Standard error of measurement of one rater's score (de Vet, Terwee, Knol and Bouter 2006): the root of the residual variance,
 * and for agreement of the raters' variance too.
 */
function standardErrors(table: ScoreTable, { forms }: Icc): ScoreAgreement['sem'] {
  const { '2,1': icc } = forms
  if (icc.value === null) return { agreement: icc, consistency: icc }
  const two = twoWay(observationsOf(table))
  if (two === null) return { agreement: noFigure('not-estimable'), consistency: noFigure('not-estimable') }
  const { rater, residual } = two.components
  return {
    agreement: { value: Math.sqrt(Math.max(0, rater) + residual) },
    consistency: { value: Math.sqrt(residual) },
  }
}
