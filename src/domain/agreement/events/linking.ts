import { type ComparedEvent, type ComparedState, isState } from '@domain/agreement/events/compared-event'
import { TooManyPairs } from '@domain/agreement/events/too-many-pairs'

/** Two raters' events that are taken for the same thing; their codes may differ. */
export interface Link<Kind extends ComparedEvent = ComparedEvent> {
  readonly a: Kind
  readonly b: Kind
}

export interface LinkChoices {
  /** Least overlap as a share (0-1) of the longer state. */
  readonly leastOverlap: number
  /** Points at most this far apart, in milliseconds. */
  readonly toleranceMs: number
}

/** Holle and Rein's own; it may lie between 0.51, which rules out two partners, and 0.90. */
export const usualOverlap = 0.6

const mostCandidates = 10_000_000

/**
 * Links events of one subject, states to states and points to points, best pair first and each event once (H. Holle &
 * R. Rein 2015, "EasyDIAg: A tool for easy determination of interrater agreement", Behavior Research Methods 47:837-847).
 * Best is the largest overlap over the longer state; for points, which have none, the smallest distance. Of equal ones
 * those of one code come first, then the earlier. Throws TooManyPairs.
 */
export function linked(
  eventsA: readonly ComparedEvent[],
  eventsB: readonly ComparedEvent[],
  { leastOverlap, toleranceMs }: LinkChoices,
): readonly Link[] {
  const states = candidates(eventsA.filter(isState), eventsB.filter(isState), {
    lastStartMs: (a) => a.endMs,
    longestMs: lengthsOf(eventsB),
    likeness: (a, b) => {
      const overlap = overlapOf(a, b)
      return overlap >= leastOverlap ? overlap : null
    },
  })
  const isPoint = (event: ComparedEvent): boolean => !isState(event)
  const points = candidates(eventsA.filter(isPoint), eventsB.filter(isPoint), {
    lastStartMs: (a) => a.startMs + toleranceMs,
    longestMs: toleranceMs,
    likeness: (a, b) => {
      const apartMs = Math.abs(a.startMs - b.startMs)
      return apartMs <= toleranceMs ? -apartMs : null
    },
  })
  return [...greedy(states), ...greedy(points)]
}

/** Intersection over the longer of two states; of two without length, 1 when they are at one time. */
function overlapOf(a: ComparedState, b: ComparedState): number {
  const longerMs = Math.max(a.endMs - a.startMs, b.endMs - b.startMs)
  if (longerMs === 0) return a.startMs === b.startMs ? 1 : 0
  return (Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs)) / longerMs
}

interface Candidate<Kind> {
  readonly a: Kind
  readonly b: Kind
  readonly likeness: number
}

interface Reach<Kind> {
  /** No event that starts later than this can be like `a`. */
  readonly lastStartMs: (a: Kind) => number
  /** No event that starts further than this before `a` can be like it. */
  readonly longestMs: number
  readonly likeness: (a: Kind, b: Kind) => number | null
}

function candidates<Kind extends ComparedEvent>(
  eventsA: readonly Kind[],
  eventsB: readonly Kind[],
  { lastStartMs, longestMs, likeness }: Reach<Kind>,
): readonly Candidate<Kind>[] {
  const [sortedA, sortedB] = [eventsA.toSorted(byStart), eventsB.toSorted(byStart)]
  const found: Candidate<Kind>[] = []
  let first = 0
  for (const a of sortedA) {
    while ((sortedB[first]?.startMs ?? Number.POSITIVE_INFINITY) < a.startMs - longestMs) first += 1
    for (let index = first; index < sortedB.length; index++) {
      const b = sortedB[index]
      if (b === undefined || b.startMs > lastStartMs(a)) break
      const alike = likeness(a, b)
      if (alike !== null) found.push({ a, b, likeness: alike })
      if (found.length > mostCandidates) throw new TooManyPairs()
    }
  }
  return found
}

function byStart(left: ComparedEvent, right: ComparedEvent): number {
  return left.startMs - right.startMs
}

function lengthsOf(events: readonly ComparedEvent[]): number {
  return events.reduce((longest, { startMs, endMs }) => Math.max(longest, (endMs ?? startMs) - startMs), 0)
}

function greedy<Kind extends ComparedEvent>(found: readonly Candidate<Kind>[]): readonly Link<Kind>[] {
  const ordered = found.toSorted(byLikeness)
  const [takenA, takenB] = [new Set<Kind>(), new Set<Kind>()]
  const links: Link<Kind>[] = []
  for (const { a, b } of ordered) {
    if (takenA.has(a) || takenB.has(b)) continue
    takenA.add(a)
    takenB.add(b)
    links.push({ a, b })
  }
  return links
}

/** Nothing in it tells A from B, so the links are the same from both sides. */
function byLikeness(left: Candidate<ComparedEvent>, right: Candidate<ComparedEvent>): number {
  return (
    right.likeness - left.likeness ||
    Number(sameCode(right)) - Number(sameCode(left)) ||
    left.a.startMs + left.b.startMs - (right.a.startMs + right.b.startMs) ||
    endsOf(left) - endsOf(right) ||
    (codesOf(left) < codesOf(right) ? -1 : 1)
  )
}

function sameCode({ a, b }: Link): boolean {
  return a.code === b.code
}

function endsOf({ a, b }: Link): number {
  return (a.endMs ?? a.startMs) + (b.endMs ?? b.startMs)
}

function codesOf({ a, b }: Link): string {
  return JSON.stringify([a.code, b.code].toSorted())
}
