import { type ComparedEvent, isState } from '@domain/agreement/events/compared-event'

/** Moments startMs, startMs + unitMs, … of which there are `count`. */
export interface TimeUnits {
  readonly startMs: number
  readonly unitMs: number
  readonly count: number
}

/** Units [from, to) in which the same codes are on; `state` names the combination, '' is nothing. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly state: string
}

interface Step {
  readonly unit: number
  readonly code: string
  readonly by: 1 | -1
}

/**
 * What is on at each unit, as runs of equal units that follow one another without a gap. A state is on from its start to
 * its end, both included; a point is on where it lies within half a unit. Two events of one code at once are another
 * combination than one (as in BORIS 9.12, irr.py).
 */
export function statesAtUnits(events: readonly ComparedEvent[], units: TimeUnits): readonly Run[] {
  const steps = events.flatMap((event) => stepsOf(event, units)).toSorted((left, right) => left.unit - right.unit)
  const runs: Run[] = []
  const on = new Map<string, number>()
  let reached = 0
  const close = (to: number): void => {
    if (to > reached) runs.push({ from: reached, to, state: nameOf(on) })
    reached = to
  }
  for (const { unit, code, by } of steps) {
    close(unit)
    const count = (on.get(code) ?? 0) + by
    if (count === 0) on.delete(code)
    else on.set(code, count)
  }
  close(units.count)
  return runs
}

function stepsOf(event: ComparedEvent, units: TimeUnits): readonly Step[] {
  const [from, to] = isState(event)
    ? unitsOfState(event.startMs, event.endMs, units)
    : unitsOfPoint(event.startMs, units)
  const first = Math.max(0, from)
  const end = Math.min(units.count, to)
  if (first >= end) return []
  return [
    { unit: first, code: event.code, by: 1 },
    { unit: end, code: event.code, by: -1 },
  ]
}

function unitsOfState(fromMs: number, toMs: number, { startMs, unitMs }: TimeUnits): readonly [number, number] {
  return [Math.ceil((fromMs - startMs) / unitMs), Math.floor((toMs - startMs) / unitMs) + 1]
}

/** Compared in seconds, as BORIS does, so that a point exactly between two units falls as there. */
function unitsOfPoint(atMs: number, { startMs, unitMs }: TimeUnits): readonly [number, number] {
  const isNear = (unit: number): boolean => Math.abs(atMs / 1000 - (startMs + unit * unitMs) / 1000) <= unitMs / 2000
  const near = Math.round((atMs - startMs) / unitMs)
  const units = [near - 1, near, near + 1].filter(isNear)
  return [units[0] ?? near, (units.at(-1) ?? near - 1) + 1]
}

function nameOf(on: ReadonlyMap<string, number>): string {
  if (on.size === 0) return ''
  return JSON.stringify([...on].toSorted(([left], [right]) => (left < right ? -1 : 1)))
}
