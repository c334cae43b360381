import type { Event } from '@domain/coding/event'
import type { Instrument } from '@domain/instrument/instrument'

/** Which events clips are made of. */
export type ClipRule =
  | { readonly kind: 'chosen' }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'item'; readonly item: number }
  | { readonly kind: 'all' }

/** What a person says of a moment when they choose clips: the scale scores items, not moments, so it is said here alone. */
export const verdicts = ['good', 'discuss'] as const
export type Verdict = (typeof verdicts)[number]

type Marked = Readonly<{ id: string; code: Event['code']; startMs: number }>

interface Found {
  readonly instrument: Pick<Instrument, 'codes'>
  /** Ids of the events that are selected. */
  readonly chosen: ReadonlySet<string>
}

/** The events that a rule takes, in the order given. */
export function eventsByRule<Each extends Marked>(
  events: readonly Each[],
  rule: ClipRule,
  { instrument, chosen }: Found,
): readonly Each[] {
  switch (rule.kind) {
    case 'chosen':
      return events.filter(({ id }) => chosen.has(id))
    case 'code':
      return events.filter(({ code }) => code === rule.code)
    case 'item': {
      const codes = new Set(instrument.codes.filter(({ item }) => item === rule.item).map(({ id }) => id))
      return events.filter(({ code }) => codes.has(code))
    }
    case 'all':
      return events
  }
}

/** The rules that take something, each with how many events: the selection, each item, each code, all. */
export function rulesThatTake(
  events: readonly Marked[],
  { instrument, chosen }: Found & { readonly instrument: Pick<Instrument, 'codes' | 'items'> },
): readonly { readonly rule: ClipRule; readonly count: number }[] {
  const rules: readonly ClipRule[] = [
    { kind: 'chosen' },
    ...instrument.items.map(({ number }) => ({ kind: 'item', item: number }) as const),
    ...instrument.codes.map(({ id }) => ({ kind: 'code', code: id }) as const),
    { kind: 'all' },
  ]
  return rules
    .map((rule) => ({ rule, count: eventsByRule(events, rule, { instrument, chosen }).length }))
    .filter(({ count }) => count > 0)
}

/** Those that were given a verdict: the good ones first, then those to discuss, each in order of time. */
export function byVerdict<Each extends Marked>(
  events: readonly Each[],
  given: ReadonlyMap<string, Verdict>,
): readonly Each[] {
  return verdicts.flatMap((verdict) =>
    events.filter(({ id }) => given.get(id) === verdict).toSorted((left, right) => left.startMs - right.startMs),
  )
}
