import { bySubject, type ComparedEvent } from '@domain/agreement/events/compared-event'
import {
  agreementOf,
  type Contingency,
  contingencyOf,
  type CountedPair,
  fourfold,
  kappaOf,
  type Sums,
  sumsOf,
} from '@domain/agreement/events/contingency'
import { fittedChance } from '@domain/agreement/events/fitted-chance'
import { type Link, type LinkChoices, linked } from '@domain/agreement/events/linking'
import { type Figure, noFigure } from '@domain/agreement/figure'

/** How well two raters agree on one code, in the fourfold table of this code against all else. */
export interface CodeAgreement {
  readonly code: string
  readonly kappa: Figure
  /** Positive agreement 2a / (f + g). */
  readonly positive: Figure
}

export interface EasyDiag {
  /** Unmatched events count; chance by iterative proportional fitting. Without meaning where a rater marked nothing. */
  readonly kappa: Figure
  /** The largest kappa that these sums of rows and columns allow. */
  readonly kappaMax: Figure
  readonly raw: Figure
  /** Linked events alone, by Cohen's kappa: how alike the labels are where both saw one thing. */
  readonly linkedOnly: { readonly kappa: Figure; readonly raw: Figure }
  /** Share (0-1) of all events that are linked: how alike the two cut the session into events. */
  readonly linkedShare: Figure
  readonly codes: readonly CodeAgreement[]
  /** Confusion of codes; linked events count twice, and what has no partner stands against `unmatched`. */
  readonly table: Contingency
  readonly links: readonly Link[]
}

/** Label of the last row and column; no code has an empty name. */
export const unmatched = ''

/**
 * Agreement on events after H. Holle & R. Rein 2015 (Behavior Research Methods 47:837-847): events are linked, linked pairs
 * count twice and others once against “no match”, whose corner cannot occur. Events of different subjects are never
 * linked; all subjects are counted in one table, as there the tiers. A kappa below 0 is given as it is (their program
 * prints 0).
 */
export function easyDiag(
  eventsA: readonly ComparedEvent[],
  eventsB: readonly ComparedEvent[],
  choices: LinkChoices,
): EasyDiag {
  const links = linksBySubject(eventsA, eventsB, choices)
  const table = contingencyOf(pairsOf(eventsA, eventsB, links), unmatched)
  const sums = sumsOf(table)
  const linkedSums = sumsOf(contingencyOf(links.map(({ a, b }) => ({ a: a.code, b: b.code, count: 1 }))))
  const isOneSided = eventsA.length === 0 || eventsB.length === 0
  const none = noFigure('no-events')
  return {
    ...(isOneSided ? { kappa: none, kappaMax: none } : fitted(sums)),
    raw: agreementOf(sums),
    linkedOnly: { kappa: kappaOf(linkedSums), raw: agreementOf(linkedSums) },
    linkedShare: sums.total === 0 ? noFigure('no-events') : { value: (2 * links.length) / sums.total },
    codes: agreementByCode(table, sums),
    table,
    links,
  }
}

function linksBySubject(
  eventsA: readonly ComparedEvent[],
  eventsB: readonly ComparedEvent[],
  choices: LinkChoices,
): readonly Link[] {
  const others = bySubject(eventsB)
  return [...bySubject(eventsA)].flatMap(([subject, events]) => linked(events, others.get(subject) ?? [], choices))
}

function* pairsOf(
  eventsA: readonly ComparedEvent[],
  eventsB: readonly ComparedEvent[],
  links: readonly Link[],
): Iterable<CountedPair> {
  for (const { a, b } of links) yield { a: a.code, b: b.code, count: 2 }
  const linkedA = new Set(links.map(({ a }) => a))
  for (const event of eventsA) if (!linkedA.has(event)) yield { a: event.code, b: unmatched, count: 1 }
  const linkedB = new Set(links.map(({ b }) => b))
  for (const event of eventsB) if (!linkedB.has(event)) yield { a: unmatched, b: event.code, count: 1 }
}

function fitted(sums: Sums): Pick<EasyDiag, 'kappa' | 'kappaMax'> {
  const expected = fittedChance(sums)
  if (1 - expected < 1e-9) return { kappa: noFigure('one-label'), kappaMax: noFigure('one-label') }
  const best = sums.rows.reduce((sum, row, index) => sum + Math.min(row, sums.columns[index] ?? 0), 0)
  const beyondChance = (share: number): Figure => ({ value: (share - expected) / (1 - expected) })
  return { kappa: beyondChance(sums.agreed / sums.total), kappaMax: beyondChance(best / sums.total) }
}

function agreementByCode(table: Contingency, { rows, columns, total }: Sums): readonly CodeAgreement[] {
  const both = new Float64Array(table.labels.length)
  for (const { a, b, count } of table.cells) if (a === b) both[a] = count
  return table.labels.slice(0, -1).map((code, index) => {
    const [agreed, row, column] = [both[index] ?? 0, rows[index] ?? 0, columns[index] ?? 0]
    const kappa = kappaOf(fourfold(agreed, row - agreed, column - agreed, total - row - column + agreed))
    return { code, kappa, positive: { value: (2 * agreed) / (row + column) } }
  })
}
