import { bySubject, type ComparedEvent } from '@domain/agreement/events/compared-event'
import {
  agreementOf,
  type Contingency,
  contingencyOf,
  type CountedPair,
  kappaOf,
  sumsOf,
} from '@domain/agreement/events/contingency'
import { type Run, statesAtUnits, type TimeUnits } from '@domain/agreement/events/states-at-units'
import { type Figure, noFigure } from '@domain/agreement/figure'

export interface TimeUnitChoices {
  /** Length of a unit in whole milliseconds. */
  readonly unitMs: number
  /** Time of the first unit; without it the start of the first event of either rater, as in BORIS. */
  readonly phaseMs?: number
  /** Whether units in which a rater marked nothing count, with “nothing” as a label of its own. */
  readonly countNothing: boolean
}

export interface TimeUnitKappa {
  readonly kappa: Figure
  /** Share (0-1) of the counted units in which both marked the same. */
  readonly agreement: Figure
  readonly units: TimeUnits
  readonly table: Contingency
}

/**
 * Cohen's kappa over moments one unit apart, from the first start to the last end of either rater. At each moment and for
 * each subject who was marked at all, the label is the combination of codes that are on; so n subjects give n counts a
 * moment. Source: R. Bakeman & V. Quera 2011, "Sequential analysis and observational methods for the behavioral
 * sciences", p. 77; moments, ends and points as in BORIS 9.12 (irr.py), which prints 1 where only one label occurs.
 */
export function timeUnitKappa(
  eventsA: readonly ComparedEvent[],
  eventsB: readonly ComparedEvent[],
  choices: TimeUnitChoices,
): TimeUnitKappa {
  const units = unitsOf([...eventsA, ...eventsB], choices)
  const table = contingencyOf(pairsOf(eventsA, eventsB, units, choices.countNothing))
  const sums = sumsOf(table)
  const isOneSided = eventsA.length === 0 || eventsB.length === 0
  return { kappa: isOneSided ? noFigure('no-events') : kappaOf(sums), agreement: agreementOf(sums), units, table }
}

function* pairsOf(
  eventsA: readonly ComparedEvent[],
  eventsB: readonly ComparedEvent[],
  units: TimeUnits,
  countNothing: boolean,
): Iterable<CountedPair> {
  const [subjectsA, subjectsB] = [bySubject(eventsA), bySubject(eventsB)]
  for (const subject of new Set([...subjectsA.keys(), ...subjectsB.keys()])) {
    const runsA = statesAtUnits(subjectsA.get(subject) ?? [], units)
    const runsB = statesAtUnits(subjectsB.get(subject) ?? [], units)
    for (const { a, b, count } of together(runsA, runsB)) {
      if (!countNothing && (a === '' || b === '')) continue
      yield { a: labelled(subject, a), b: labelled(subject, b), count }
    }
  }
}

function unitsOf(events: readonly ComparedEvent[], { unitMs, phaseMs }: TimeUnitChoices): TimeUnits {
  let [firstMs, lastMs] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { startMs, endMs } of events) {
    firstMs = Math.min(firstMs, startMs)
    lastMs = Math.max(lastMs, endMs ?? startMs)
  }
  const startMs = phaseMs ?? firstMs
  return { startMs, unitMs, count: events.length === 0 ? 0 : Math.max(0, Math.floor((lastMs - startMs) / unitMs) + 1) }
}

/** Stretches of units in which neither rater changes. */
function* together(runsA: readonly Run[], runsB: readonly Run[]) {
  let [indexA, indexB, reached] = [0, 0, 0]
  for (;;) {
    const [runA, runB] = [runsA[indexA], runsB[indexB]]
    if (runA === undefined || runB === undefined) return
    const to = Math.min(runA.to, runB.to)
    yield { a: runA.state, b: runB.state, count: to - reached }
    reached = to
    if (runA.to === to) indexA += 1
    if (runB.to === to) indexB += 1
  }
}

/** “Nothing” is one label whoever it is about. */
function labelled(subject: string | null, state: string): string {
  return state === '' ? '' : `${JSON.stringify(subject)} ${state}`
}
