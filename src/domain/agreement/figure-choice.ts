import type { Figure, Interval } from '@domain/agreement/figure'
import { alphaLevels, iccForms, kappaWeights, type ScoreAgreement } from '@domain/agreement/score-agreement'

/** Every figure of a table of scores that can be chosen for showing. */
export const figureIds = [
  ...iccForms.map((form) => `icc.${form}` as const),
  ...alphaLevels.map((level) => `alpha.${level}` as const),
  'fleiss',
  ...kappaWeights.map((weights) => `kappa.${weights}` as const),
  'gwet.ac1',
  'gwet.ac2',
  'percent.exact',
  'percent.withinOne',
  'pearson',
  'spearman',
  'sem.agreement',
  'sem.consistency',
] as const

export type FigureId = (typeof figureIds)[number]

/** A figure with limits, where they come with it. */
export type ChosenFigure = Figure | Interval

/** What a figure is a number of: 1 is full agreement, a share of 1, or grades of the scale (0 is best). */
export function natureOf(id: FigureId): 'coefficient' | 'share' | 'grades' {
  if (id.startsWith('percent')) return 'share'
  return id.startsWith('sem') ? 'grades' : 'coefficient'
}

/** Whether it is small where one score prevails, though raters mostly agree. */
export function suffersFromPrevalence(id: FigureId): boolean {
  return id === 'fleiss' || id.startsWith('kappa') || id.startsWith('alpha')
}

/** One of all that was computed, or why it means nothing here. */
export function figureOf(agreement: ScoreAgreement, id: FigureId): ChosenFigure {
  return figuresOf(agreement)[id]
}

function figuresOf({ icc, alpha, fleiss, pooledKappa, gwet, percent, correlation, sem }: ScoreAgreement) {
  return {
    'icc.1,1': icc.forms['1,1'],
    'icc.2,1': icc.forms['2,1'],
    'icc.3,1': icc.forms['3,1'],
    'icc.1,k': icc.forms['1,k'],
    'icc.2,k': icc.forms['2,k'],
    'icc.3,k': icc.forms['3,k'],
    'alpha.nominal': alpha.nominal,
    'alpha.ordinal': alpha.ordinal,
    'alpha.interval': alpha.interval,
    'alpha.ratio': alpha.ratio,
    fleiss,
    'kappa.unweighted': pooledKappa.unweighted,
    'kappa.linear': pooledKappa.linear,
    'kappa.quadratic': pooledKappa.quadratic,
    'gwet.ac1': gwet.ac1,
    'gwet.ac2': gwet.ac2Quadratic,
    'percent.exact': percent.exact,
    'percent.withinOne': percent.withinOne,
    pearson: correlation.pearson,
    spearman: correlation.spearman,
    'sem.agreement': sem.agreement,
    'sem.consistency': sem.consistency,
  } satisfies Record<FigureId, ChosenFigure>
}
