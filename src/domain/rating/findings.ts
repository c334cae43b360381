import type { Event } from '@domain/coding/event'
import type { EventTable } from '@domain/coding/event-table'
import { compareEvents, endOf } from '@domain/coding/ordered-events'
import type { Instrument, Item } from '@domain/instrument/instrument'
import { codesOfItem, dimensionById } from '@domain/instrument/parts'
import type { Score } from '@domain/rating/rating'
import { gaps, type Interval } from '@domain/time/intervals'

/** Something to look at before a rating is submitted, with where it is; texts are by `kind`. None of them forbids it. */
export type Finding =
  | Readonly<{ kind: 'unscored-item'; item: number; dimensions: readonly string[] }>
  | Readonly<{ kind: 'missing-overall'; dimension: string }>
  | Readonly<{ kind: 'high-without-evidence'; item: number; dimension: string; grade: number }>
  | Readonly<{ kind: 'evidence-without-score'; item: number; eventCount: number; eventId: string; atMs: number }>
  | Readonly<{ kind: 'open-state'; eventId: string; code: string; subjectId: string | null; atMs: number }>
  | Readonly<{ kind: 'subject-missing'; eventId: string; code: string; atMs: number }>
  | Readonly<{ kind: 'exclusive-overlap'; eventId: string; otherEventId: string; atMs: number }>
  | Readonly<{ kind: 'never-played'; startMs: number; endMs: number }>

/** What a rating is looked through for. */
export interface RatedSession {
  readonly instrument: Instrument
  readonly scores: readonly Score[]
  readonly events: Pick<EventTable, 'countOfCode' | 'ofCode' | 'openStates'>
  readonly watched: readonly Interval[]
  readonly durationMs: number
}

/** Shorter stretches that were never played are jumps and pauses, not parts of a session. */
const shortestUnplayedMs = 10_000

/** Everything that a rater would want to know before submitting, the sheet first, then along the recording. */
export function findingsOf(session: RatedSession): readonly Finding[] {
  return [
    ...session.instrument.items.flatMap((item) => findingsOfItem(item, session)),
    ...missingOverall(session),
    ...session.events.openStates().map(openState),
    ...missingSubjects(session),
    ...exclusiveOverlaps(session),
    ...neverPlayed(session),
  ]
}

function findingsOfItem(item: Item, session: RatedSession): readonly Finding[] {
  const scores = session.scores.filter((score) => score.item === item.number)
  const ignored = evidenceWithoutScore(item, scores, session)
  return [
    // Evidence without any grade says the more; both would be one thing said twice.
    ...(ignored.length === 0 ? unscored(item, scores) : []),
    ...highWithoutEvidence(item, scores, session),
    ...ignored,
  ]
}

function unscored({ number, dimensions }: Item, scores: readonly Score[]): readonly Finding[] {
  const missing = dimensions.filter((dimension) => !scores.some((score) => score.dimension === dimension))
  return missing.length === 0 ? [] : [{ kind: 'unscored-item', item: number, dimensions: missing }]
}

/** Adherence says how much was done: above the middle of its scale (5 of 7) there should be events of it. */
function highWithoutEvidence({ number }: Item, scores: readonly Score[], session: RatedSession): readonly Finding[] {
  const adherence = dimensionById(session.instrument, 'adherence')
  const codes = codesOfItem(session.instrument, number)
  if (adherence === undefined || codes.length === 0 || codes.some(({ id }) => session.events.countOfCode(id) > 0))
    return []
  const grade = scores.find(({ dimension }) => dimension === adherence.id)?.value
  if (typeof grade !== 'number' || grade <= (adherence.min + adherence.max) / 2) return []
  return [{ kind: 'high-without-evidence', item: number, dimension: adherence.id, grade }]
}

function evidenceWithoutScore(
  { number, dimensions }: Item,
  scores: readonly Score[],
  session: RatedSession,
): readonly Finding[] {
  if (dimensions.length === 0 || scores.some(({ value }) => typeof value === 'number')) return []
  const codes = codesOfItem(session.instrument, number)
  const first = codes.flatMap(({ id }) => firstOf(session.events.ofCode(id))).toSorted(compareEvents)[0]
  if (first === undefined) return []
  const eventCount = codes.reduce((count, { id }) => count + session.events.countOfCode(id), 0)
  return [{ kind: 'evidence-without-score', item: number, eventCount, eventId: first.id, atMs: first.startMs }]
}

function missingOverall({ instrument, scores }: RatedSession): readonly Finding[] {
  const missing = instrument.overall.filter(
    (dimension) => !scores.some((score) => score.item === null && score.dimension === dimension),
  )
  return missing.map((dimension) => ({ kind: 'missing-overall', dimension }))
}

function openState({ id, code, subjectId, startMs }: Event): Finding {
  return { kind: 'open-state', eventId: id, code, subjectId, atMs: startMs }
}

function missingSubjects({ instrument, events }: RatedSession): readonly Finding[] {
  return instrument.codes
    .filter(({ subject }) => subject === 'required')
    .flatMap((code) => Array.from(events.ofCode(code.id)))
    .filter(({ subjectId }) => subjectId === null)
    .toSorted(compareEvents)
    .map(({ id, code, startMs }) => ({ kind: 'subject-missing', eventId: id, code, atMs: startMs }))
}

/** States of one exclusive group that overlap, each with the one before it that reaches furthest. */
function exclusiveOverlaps({ instrument, events }: RatedSession): readonly Finding[] {
  const groups = Map.groupBy(
    instrument.codes.filter(({ exclusiveGroup }) => exclusiveGroup !== null),
    ({ exclusiveGroup }) => exclusiveGroup,
  )
  return [...groups.values()].flatMap((codes) => {
    const found: Finding[] = []
    let furthest: Event | null = null
    for (const event of codes.flatMap(({ id }) => [...events.ofCode(id)]).toSorted(compareEvents)) {
      if (furthest !== null && event.startMs < endOf(furthest)) {
        found.push({ kind: 'exclusive-overlap', eventId: event.id, otherEventId: furthest.id, atMs: event.startMs })
      }
      if (furthest === null || endOf(event) > endOf(furthest)) furthest = event
    }
    return found
  })
}

function neverPlayed({ watched, durationMs }: RatedSession): readonly Finding[] {
  return gaps(watched, durationMs)
    .filter(({ startMs, endMs }) => endMs - startMs >= shortestUnplayedMs)
    .map(({ startMs, endMs }) => ({ kind: 'never-played', startMs, endMs }))
}

function firstOf(events: Iterable<Event>): readonly Event[] {
  for (const event of events) return [event]
  return []
}
