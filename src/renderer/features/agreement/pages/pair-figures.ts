import { biasOf } from '@domain/agreement/differences'
import type { ChosenFigure } from '@domain/agreement/figure-choice'
import type { PairAgreement } from '@domain/agreement/score-agreement'
import type { ExplainedFigure } from '../figures/opened'

export const pairFigureIds = [
  'quadratic',
  'linear',
  'unweighted',
  'exact',
  'withinOne',
  'bias',
  'absolute',
  'pearson',
  'spearman',
] as const
export type PairFigure = (typeof pairFigureIds)[number]

export interface ComparedBy {
  /** The figure whose explanation it opens. */
  readonly explains: ExplainedFigure
  /** The sentence under `pair.methods` that says how it was computed. */
  readonly method: string
  readonly of: (pair: PairAgreement) => ChosenFigure
}

/** What two raters are compared by. */
export const pairFigures = {
  quadratic: { explains: 'pair.quadratic', method: 'kappa', of: ({ kappa }) => kappa.quadratic },
  linear: { explains: 'pair.linear', method: 'kappaLinear', of: ({ kappa }) => kappa.linear },
  unweighted: { explains: 'pair.unweighted', method: 'kappaUnweighted', of: ({ kappa }) => kappa.unweighted },
  exact: { explains: 'percent.exact', method: 'percent', of: ({ percent }) => percent.exact },
  withinOne: { explains: 'percent.withinOne', method: 'percent', of: ({ percent }) => percent.withinOne },
  bias: { explains: 'difference', method: 'difference', of: ({ differences }) => biasOf(differences) },
  absolute: { explains: 'difference', method: 'difference', of: ({ differences }) => differences.meanAbsolute },
  pearson: { explains: 'pair.pearson', method: 'pearson', of: ({ pearson }) => pearson },
  spearman: { explains: 'pair.spearman', method: 'spearman', of: ({ spearman }) => spearman },
} as const satisfies Record<PairFigure, ComparedBy>
