import type { Event } from '@domain/coding/event'
import { surroundingsOf } from '@domain/coding/event-check'
import { EventTable } from '@domain/coding/event-table'
import type { EditContext } from '@domain/coding/editing/checked'
import type { Code } from '@domain/instrument/instrument'

export const durationMs = 10_000

const base = { name: {}, definition: {}, key: null, color: '#606b75', shape: 'circle', item: null } as const
const steps = [
  { id: 'opening', name: {} },
  { id: 'work', name: {} },
]
export const codes: readonly Code[] = [
  { ...base, id: 'phase', kind: 'state', modifiers: steps, exclusiveGroup: 'g', subject: 'none' },
  { ...base, id: 'break', kind: 'state', modifiers: [], exclusiveGroup: 'g', subject: 'none' },
  { ...base, id: 'turn', kind: 'state', modifiers: steps, exclusiveGroup: null, subject: 'required' },
  { ...base, id: 'silence', kind: 'state', modifiers: [], exclusiveGroup: null, subject: 'none' },
  { ...base, id: 'warmth', kind: 'point', modifiers: steps.slice(0, 1), exclusiveGroup: null, subject: 'optional' },
]
export const people = [{ id: 'p1' }, { id: 'p2' }] as const

/** An event; a `startMs` alone is a point of warmth, with an `endMs` (null: open) a speech turn. */
export function event(id: string, startMs: number, endMs?: number | null, more: Partial<Event> = {}): Event {
  const isState = endMs !== undefined
  return {
    id,
    ratingId: 'r',
    code: isState ? 'turn' : 'warmth',
    kind: isState ? 'state' : 'point',
    subjectId: null,
    startMs,
    endMs: endMs ?? null,
    modifiers: [],
    note: '',
    reactionOffsetMs: 0,
    ...more,
  }
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
