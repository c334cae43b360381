import { type ComparedEvent, isState } from '@domain/agreement/events/compared-event'
import { type Link, type LinkChoices, linked } from '@domain/agreement/events/linking'
import { matchPoints } from '@domain/agreement/events/point-match'

/** Something that two raters did not see alike, at the moment to look at. */
export type Difference =
  | Readonly<{ kind: 'onlyA'; a: ComparedEvent; b: null; atMs: number }>
  | Readonly<{ kind: 'onlyB'; a: null; b: ComparedEvent; atMs: number }>
  /** Both marked it, under one code and about different people. */
  | Readonly<{ kind: 'otherSubject'; a: ComparedEvent; b: ComparedEvent; atMs: number }>
  /** Both marked it, under different codes. */
  | Readonly<{ kind: 'otherCode'; a: ComparedEvent; b: ComparedEvent; atMs: number }>

/** Two raters' events one by one; differences are in order of time. */
export interface Differences {
  readonly matches: readonly Link[]
  readonly differences: readonly Difference[]
}

/**
 * Which events two raters share and in what they differ. Points of one code and subject are matched by best assignment, states of
 * one code and subject by the largest overlap. Of what is left, events of one code that lie as near are one event about two people,
 * and then events of one subject one event under two codes. Throws TooManyPairs.
 */
export function differencesOf(
  eventsA: readonly ComparedEvent[],
  eventsB: readonly ComparedEvent[],
  choices: LinkChoices,
): Differences {
  const matches = [
    ...matchPoints(eventsA, eventsB, choices.toleranceMs).matched,
    ...linkedBy(kindOf, eventsA.filter(isState), eventsB.filter(isState), choices),
  ]
  const [restA, restB] = withoutLinked(eventsA, eventsB, matches)
  const otherwise = linkedBy(({ code }) => code, restA, restB, choices)
  const [leftA, leftB] = withoutLinked(restA, restB, otherwise)
  const renamed = linkedBy(({ subject }) => subject, leftA, leftB, choices)
  const [onlyA, onlyB] = withoutLinked(leftA, leftB, renamed)
  const differences: Difference[] = [
    ...onlyA.map((a) => ({ kind: 'onlyA', a, b: null, atMs: a.startMs }) as const),
    ...onlyB.map((b) => ({ kind: 'onlyB', a: null, b, atMs: b.startMs }) as const),
    ...otherwise.map((link) => ({ kind: 'otherSubject', ...link, atMs: beginOf(link) }) as const),
    ...renamed.map((link) => ({ kind: 'otherCode', ...link, atMs: beginOf(link) }) as const),
  ]
  return { matches, differences: differences.toSorted((left, right) => left.atMs - right.atMs) }
}

function beginOf({ a, b }: Link): number {
  return Math.min(a.startMs, b.startMs)
}

function kindOf({ code, subject }: ComparedEvent): string {
  return JSON.stringify([code, subject])
}

function linkedBy(
  keyOf: (event: ComparedEvent) => string | null,
  eventsA: readonly ComparedEvent[],
  eventsB: readonly ComparedEvent[],
  choices: LinkChoices,
): readonly Link[] {
  const others = Map.groupBy(eventsB, keyOf)
  return [...Map.groupBy(eventsA, keyOf)].flatMap(([key, events]) => linked(events, others.get(key) ?? [], choices))
}

function withoutLinked(
  eventsA: readonly ComparedEvent[],
  eventsB: readonly ComparedEvent[],
  links: readonly Link[],
): readonly [readonly ComparedEvent[], readonly ComparedEvent[]] {
  const [inA, inB] = [new Set(links.map(({ a }) => a)), new Set(links.map(({ b }) => b))]
  return [eventsA.filter((event) => !inA.has(event)), eventsB.filter((event) => !inB.has(event))]
}

/**
 * The next or previous difference: of the one that was looked at while its moment is shown, else of the time given. Several may
 * stand at one moment, and each is come to; the first time the moment itself counts as ahead.
 */
export function neighbourDifference(
  differences: readonly Difference[],
  from: { readonly last: Difference | null; readonly atMs: number },
  step: 1 | -1,
): Difference | undefined {
  const at = from.last === null ? -1 : differences.indexOf(from.last)
  if (at !== -1 && from.last?.atMs === from.atMs) return differences[at + step]
  return step === 1
    ? differences.find(({ atMs }) => atMs > from.atMs || (from.last === null && atMs === from.atMs))
    : differences.findLast(({ atMs }) => atMs < from.atMs)
}
