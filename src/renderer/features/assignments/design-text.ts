import type { TFunction } from 'i18next'
import type { PlanDesign, PlanProblem } from '@domain/rating/assignment-plan'

export function designText(design: PlanDesign, t: TFunction<'assignments'>): string {
  return design.kind === 'each'
    ? t('design.each', { count: design.raters })
    : t('design.share', { percent: design.doublePercent })
}

/** Why there can be no such plan, and what to change. */
export function problemText(problem: PlanProblem, titles: readonly string[], t: TFunction<'assignments'>): string {
  switch (problem.kind) {
    case 'too-few-allowed':
      return t('problem.too-few-allowed', { wanted: problem.wanted, titles: titles.join(', ') })
    default:
      return t(`problem.${problem.kind}`, { ...problem })
  }
}
