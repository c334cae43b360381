import type { Figure, WhyNot } from '@domain/agreement/figure'

export type PlainFigures<Name extends string> = Readonly<Record<Name, number | null>> & {
  readonly why?: Readonly<Partial<Record<Name, WhyNot>>>
}

/** Figures as plain numbers for machines: one without meaning is null, with its reason under the same name in `why`. */
export function plainFigures<Name extends string>(figures: Readonly<Record<Name, Figure>>): PlainFigures<Name> {
  const named = (Object.keys(figures) as Name[]).map((name) => [name, figures[name]] as const)
  const values = Object.fromEntries(named.map(([name, { value }]) => [name, value])) as Record<Name, number | null>
  const reasons = named.flatMap(([name, figure]) => (figure.value === null ? [[name, figure.why] as const] : []))
  const why = Object.fromEntries(reasons) as Partial<Record<Name, WhyNot>>
  return reasons.length === 0 ? values : { ...values, why }
}
