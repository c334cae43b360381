import { type ComparedEvent, isState } from '@domain/agreement/events/compared-event'
import type { Link } from '@domain/agreement/events/linking'
import { bestMatching } from '@domain/agreement/events/point-matching'
import { type Figure, quotient } from '@domain/agreement/figure'

/** Point events that two raters share, and those that only one of them marked. */
export interface PointMatch {
  readonly matched: readonly Link[]
  readonly onlyA: readonly ComparedEvent[]
  readonly onlyB: readonly ComparedEvent[]
}

/** A is what B is measured against. */
export interface MatchFigures {
  readonly matched: number
  readonly onlyA: number
  readonly onlyB: number
  /** Share (0-1) of B's points that A has too. */
  readonly precision: Figure
  /** Share (0-1) of A's points that B has too. */
  readonly recall: Figure
  /** Their harmonic mean; the same as positive agreement, and the same whoever is A. */
  readonly f1: Figure
}

/**
 * Matches the point events of one code and subject within a tolerance by best assignment; states are left aside. Throws
 * TooManyPairs.
 */
export function matchPoints(
  eventsA: readonly ComparedEvent[],
  eventsB: readonly ComparedEvent[],
  toleranceMs: number,
): PointMatch {
  const [pointsA, pointsB] = [pointsByKind(eventsA), pointsByKind(eventsB)]
  const matched = [...pointsA].flatMap(([kind, listA]) => {
    const listB = pointsB.get(kind) ?? []
    return bestMatching(timesOf(listA), timesOf(listB), toleranceMs).flatMap(({ a, b }) => {
      const [eventA, eventB] = [listA[a], listB[b]]
      return eventA === undefined || eventB === undefined ? [] : [{ a: eventA, b: eventB }]
    })
  })
  const [matchedA, matchedB] = [new Set(matched.map(({ a }) => a)), new Set(matched.map(({ b }) => b))]
  return {
    matched,
    onlyA: [...pointsA.values()].flat().filter((event) => !matchedA.has(event)),
    onlyB: [...pointsB.values()].flat().filter((event) => !matchedB.has(event)),
  }
}

export function figuresOf({ matched, onlyA, onlyB }: PointMatch): MatchFigures {
  const counts = { matched: matched.length, onlyA: onlyA.length, onlyB: onlyB.length }
  const [inA, inB] = [counts.matched + counts.onlyA, counts.matched + counts.onlyB]
  return {
    ...counts,
    precision: quotient(counts.matched, inB, 'no-events'),
    recall: quotient(counts.matched, inA, 'no-events'),
    f1: quotient(2 * counts.matched, inA + inB, 'no-events'),
  }
}

export interface CurvePoint extends MatchFigures {
  readonly toleranceMs: number
}

/** The figures at each tolerance, to see from which one on nothing is gained. */
export function matchCurve(
  eventsA: readonly ComparedEvent[],
  eventsB: readonly ComparedEvent[],
  tolerancesMs: readonly number[],
): readonly CurvePoint[] {
  return tolerancesMs.map((toleranceMs) => ({
    toleranceMs,
    ...figuresOf(matchPoints(eventsA, eventsB, toleranceMs)),
  }))
}

/** The curve looks this many times as far, from a tenth to ten times the stated tolerance. */
const curveTimes = [0.1, 0.2, 0.5, 1, 2, 5, 10] as const

/** Whole milliseconds around a tolerance, the shortest first and none twice. */
export function tolerancesAround(toleranceMs: number): readonly number[] {
  return [...new Set(curveTimes.map((times) => Math.round(times * toleranceMs)))]
}

function pointsByKind(events: readonly ComparedEvent[]): ReadonlyMap<string, readonly ComparedEvent[]> {
  return Map.groupBy(
    events.filter((event) => !isState(event)),
    ({ code, subject }) => JSON.stringify([code, subject]),
  )
}

function timesOf(events: readonly ComparedEvent[]): Float64Array {
  return Float64Array.from(events, ({ startMs }) => startMs)
}
