import { assertNever } from '@domain/assert-never'
import { type Figure, noFigure, quotient } from '@domain/agreement/figure'
import type { ComponentName, GStudy } from '@domain/agreement/generalizability'

/** Relative decisions compare sessions with each other (E rho2), absolute ones with a fixed grade (phi). */
export const decisions = ['relative', 'absolute'] as const
export type Decision = (typeof decisions)[number]

export interface Coefficients {
  readonly relative: Figure
  readonly absolute: Figure
}

export interface DecisionRow extends Coefficients {
  readonly raters: number
  /** Null where the design has no items. */
  readonly items: number | null
}

/** Items stand for all that could be asked (random), or are the very ones the result is about (fixed). */
export type ItemsAre = 'random' | 'fixed'

/** How a coefficient depends on the number of raters n: truth / (truth + whatever + perRater / n). */
interface Parts {
  readonly truth: number
  readonly whatever: number
  readonly perRater: number
}

/** Generalizability coefficients (Brennan 2001, equations 2.32 and 2.40, chapters 2 and 4) of the mean of so many raters and items. */
export function coefficients(study: GStudy, raters: number, items: number | null, itemsAre: ItemsAre): Coefficients {
  const of = (decision: Decision): Figure => {
    const { truth, whatever, perRater } = partsOf(study, decision, items, itemsAre)
    return quotient(truth, truth + whatever + perRater / raters, 'no-variance')
  }
  return { relative: of('relative'), absolute: of('absolute') }
}

/** The coefficients at the numbers of raters and items that the study had. */
export function observedCoefficients(study: GStudy, itemsAre: ItemsAre): Coefficients {
  return coefficients(study, study.ratersPerRecording, study.items, itemsAre)
}

/** The coefficients for each number of raters at each number of items; items are left out where the design has none. */
export function decisionStudy(
  study: GStudy,
  raters: readonly number[],
  items: readonly number[],
  itemsAre: ItemsAre,
): DecisionRow[] {
  const numbersOfItems = study.items === null ? [null] : items
  return numbersOfItems.flatMap((itemCount) =>
    raters.map((raterCount) => ({
      raters: raterCount,
      items: itemCount,
      ...coefficients(study, raterCount, itemCount, itemsAre),
    })),
  )
}

/** The fewest raters whose mean reaches a coefficient, such as .80; `out-of-reach` where no number of raters does. */
export function ratersNeeded(
  study: GStudy,
  target: number,
  decision: Decision,
  items: number | null,
  itemsAre: ItemsAre,
): Figure {
  const { truth, whatever, perRater } = partsOf(study, decision, items, itemsAre)
  if (truth + whatever + perRater === 0) return noFigure('no-variance')
  const room = truth * (1 - target) - target * whatever
  if (!(room > 0)) return noFigure('out-of-reach')
  // A number that is whole but for rounding needs no rater more.
  return { value: Math.max(1, Math.ceil((perRater * target) / room - 1e-9)) }
}

function partsOf(study: GStudy, decision: Decision, items: number | null, itemsAre: ItemsAre): Parts {
  const of = (name: ComponentName) => study.components.find((component) => component.name === name)?.used ?? 0
  const isAbsolute = decision === 'absolute' ? 1 : 0
  const { design } = study
  switch (design) {
    case 'sxr':
      return { truth: of('s'), whatever: 0, perRater: of('sr') + isAbsolute * of('r') }
    case 'r:s':
      return { truth: of('s'), whatever: 0, perRater: of('r:s') }
    case 'sxixr': {
      const perItem = items ?? 1
      const perRater = of('sr') + of('sir') / perItem + isAbsolute * (of('r') + of('ir') / perItem)
      return itemsAre === 'fixed'
        ? { truth: of('s') + of('si') / perItem, whatever: 0, perRater }
        : { truth: of('s'), whatever: (of('si') + isAbsolute * of('i')) / perItem, perRater }
    }
    default:
      return assertNever(design)
  }
}
