import type { Event } from '@domain/coding/event'
import { surroundingsOf } from '@domain/coding/event-check'
import { EventTable } from '@domain/coding/event-table'
import type { EditContext } from '@domain/coding/editing/checked'
import { madeEvent } from '@domain/coding/made-event'
import type { Code } from '@domain/instrument/instrument'
import { madeCode } from '@domain/instrument/made-instrument'

export const durationMs = 10_000

const steps = [
  { id: 'opening', name: {} },
  { id: 'work', name: {} },
]
export const codes: readonly Code[] = [
  madeCode('phase', { kind: 'state', modifiers: steps, exclusiveGroup: 'g', subject: 'none' }),
  madeCode('break', { kind: 'state', exclusiveGroup: 'g', subject: 'none' }),
  madeCode('turn', { kind: 'state', modifiers: steps, subject: 'required' }),
  madeCode('silence', { kind: 'state', subject: 'none' }),
  madeCode('warmth', { modifiers: steps.slice(0, 1) }),
]
export const people = [{ id: 'p1' }, { id: 'p2' }] as const

/** An event; a `startMs` alone is a point of warmth, with an `endMs` (null: open) a speech turn. */
export function event(id: string, startMs: number, endMs?: number | null, more: Partial<Event> = {}): Event {
  const isState = endMs !== undefined
  return madeEvent({
    id,
    code: isState ? 'turn' : 'warmth',
    kind: isState ? 'state' : 'point',
    startMs,
    endMs: endMs ?? null,
    ...more,
  })
}

/** A phase of the meeting: of an exclusive group. */
export function phase(id: string, startMs: number, endMs: number | null, more: Partial<Event> = {}): Event {
  return event(id, startMs, endMs, { code: 'phase', ...more })
}

export function contextOf(events: readonly Event[]): EditContext {
  let made = 0
  return {
    table: new EventTable(events),
    around: surroundingsOf({ codes }, people, durationMs),
    newId: () => `new${(made += 1)}`,
  }
}

/** What stands in the table now, in order. */
export function eventsIn({ table }: Pick<EditContext, 'table'>): readonly Event[] {
  return [...table.startingIn(0, Number.POSITIVE_INFINITY)]
}

/** What events that can stand in a rating are made from. */
export interface LegalParts {
  /** Where phases change. */
  readonly borders: readonly number[]
  /** Between which borders there is no phase. */
  readonly gaps: readonly boolean[]
  readonly isLastOpen: boolean
  readonly turns: readonly (readonly [startMs: number, lengthMs: number, subjectId: string | null, hasNote: boolean])[]
  readonly points: readonly number[]
}

/** Phases and breaks that follow one another, turns and points anywhere. */
export function legalEvents({ borders, gaps, isLastOpen, turns, points }: LegalParts): readonly Event[] {
  const sorted = borders.toSorted((left, right) => left - right)
  const phases = sorted.slice(1).flatMap((endMs, index) => {
    const isLast = index === sorted.length - 2
    if (gaps[index] === true && !isLast) return []
    const code = index % 3 === 2 ? 'break' : 'phase'
    return [phase(`phase${index}`, sorted[index] ?? 0, isLast && isLastOpen ? null : endMs, { code })]
  })
  return [
    ...phases,
    ...turns.map(([startMs, lengthMs, subjectId, hasNote], index) =>
      event(`turn${index}`, startMs, Math.min(durationMs, startMs + lengthMs), {
        subjectId,
        note: hasNote ? `note ${index}` : '',
      }),
    ),
    ...points.map((startMs, index) => event(`point${index}`, startMs)),
  ]
}
