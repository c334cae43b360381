import type { Figure, WhyNot } from '@domain/agreement/figure'
import { recordOf } from '@domain/record-of'

export type PlainFigures<Name extends string> = Readonly<Record<Name, number | null>> & {
  readonly why?: Readonly<Partial<Record<Name, WhyNot>>>
}

/** Figures as plain numbers for machines: one without meaning is null, with its reason under the same name in `why`. */
export function plainFigures<Name extends string>(figures: Readonly<Record<Name, Figure>>): PlainFigures<Name> {
  const names = Object.keys(figures) as Name[]
  const values = recordOf(names, (name) => figures[name].value)
  const why: Partial<Record<Name, WhyNot>> = {}
  for (const name of names) {
    const figure = figures[name]
    if (figure.value === null) why[name] = figure.why
  }
  return Object.keys(why).length === 0 ? values : { ...values, why }
}
