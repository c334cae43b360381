import type { Event } from '@domain/coding/event'
import { type EventProblem, problemOfEvent, surroundingsOf } from '@domain/coding/event-check'
import { codeMeant, type ExchangeMap, isSame, participantMeant, saidOf } from '@domain/exchange/exchange-map'
import { problemAt } from '@domain/exchange/foreign-value'
import type {
  ExchangedEvent,
  ExchangedRecording,
  ExchangeField,
  ExchangeProblem,
  ExchangeProblemReason,
} from '@domain/exchange/interchange'
import { placeOf } from '@domain/exchange/origin'
import type { Code, Instrument } from '@domain/instrument/instrument'
import type { Participant } from '@domain/recording/recording'

/** What stands of an event before it is in a rating. */
export type PlacedEvent = Omit<Event, 'id' | 'ratingId'>

interface Around {
  readonly instrument: Instrument
  readonly participants: readonly Participant[]
  /** Length of the recording in milliseconds; 0 when unknown. */
  readonly durationMs: number
  readonly map: ExchangeMap
  /** What the rating has already; it is not brought in twice. */
  readonly present: Iterable<PlacedEvent>
}

interface Placed {
  readonly events: readonly PlacedEvent[]
  readonly problems: readonly ExchangeProblem[]
}

/**
 * The events of a recording of a file as events of a rating. What cannot stand in it becomes a problem. A subject or a
 * modifier that is unknown here is kept as a line of the event's note, so that nothing that was coded is lost.
 */
export function placeEvents(recording: ExchangedRecording, { instrument, participants, ...around }: Around): Placed {
  const surroundings = surroundingsOf(instrument, participants, around.durationMs)
  const isThere = presentCheck(around.present)
  // Thousands of events have a few names.
  const codeOf = onceEach((name) => codeMeant(name, instrument, around.map))
  const participantOf = onceEach((name) => participantMeant(name, participants, around.map))
  // A code that was said by its identifier is there, but not for a rating that was begun before it was.
  const missing = (name: string) => (saidOf(around.map.codes, name) === undefined ? 'unknown-code' : 'older-codebook')
  const problems: ExchangeProblem[] = []
  const unknownCodes = new Set<string>()
  const unknownSubjects = new Set<string>()
  const shortened = new Set<string>()
  const events = recording.events.flatMap((exchanged): PlacedEvent[] => {
    const where = (field: ExchangeField) => whereOf(recording, exchanged, field)
    const code = codeOf(exchanged.code)
    if (code === undefined) {
      if (exchanged.origin === undefined) unknownCodes.add(exchanged.code)
      else problems.push(problemAt(missing(exchanged.code), where('code'), exchanged.code))
    }
    if (code === undefined || code === null) return []
    const participant = exchanged.subject === '' ? null : participantOf(exchanged.subject)
    if (participant === undefined) unknownSubjects.add(exchanged.subject)
    const { known, unknown } = modifiersMeant(exchanged, code)
    problems.push(...unknown.map((line) => problemAt('unknown-modifier', where('modifiers'), line)))
    const kind = exchanged.kind ?? code.kind
    const isShortened = exchanged.kind === null && kind === 'point' && exchanged.endMs !== null
    if (isShortened) shortened.add(exchanged.code)
    const event: PlacedEvent = {
      code: code.id,
      kind,
      subjectId: participant?.id ?? null,
      startMs: exchanged.startMs,
      endMs: isShortened ? null : exchanged.endMs,
      modifiers: known,
      note: [exchanged.note, ...(participant === undefined ? [exchanged.subject] : []), ...unknown]
        .filter((line) => line !== '')
        .join('\n'),
      reactionOffsetMs: exchanged.reactionOffsetMs ?? 0,
    }
    const problem = problemOfEvent({ ...event, id: '', ratingId: '' }, surroundings)
    if (problem === null && !isThere(event, exchanged.id)) return [event]
    const [reason, field] = problem === null ? (['duplicate', 'start'] as const) : reasons[problem]
    problems.push(problemAt(reason, where(field), describe(exchanged)))
    return []
  })
  const unknown = [
    ...[...unknownCodes].map((name) => problemAt(missing(name), recording.name, name)),
    ...[...unknownSubjects].map((name) => problemAt('unknown-subject', recording.name, name)),
    ...[...shortened].map((name) => problemAt('interval-as-point', recording.name, name)),
  ]
  return { events, problems: [...unknown, ...problems] }
}

function onceEach<Value>(find: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, { readonly value: Value }>()
  return (name) => {
    const found = known.get(name) ?? { value: find(name) }
    known.set(name, found)
    return found.value
  }
}

const reasons: Readonly<Record<EventProblem, readonly [ExchangeProblemReason, ExchangeField]>> = {
  'unknown-code': ['unknown-code', 'code'],
  'kind-mismatch': ['kind-mismatch', 'kind'],
  'unknown-modifier': ['unknown-modifier', 'modifiers'],
  'unknown-participant': ['unknown-subject', 'subject'],
  'end-before-start': ['end-before-start', 'end'],
  'time-outside-recording': ['bad-time', 'start'],
}

function whereOf(
  { name }: ExchangedRecording,
  { origin, code, startMs }: ExchangedEvent,
  field: ExchangeField,
): string {
  return origin === undefined ? `${name}, ${code} at ${startMs / 1000} s` : placeOf(origin, field)
}

/**
 * Tells whether an event is there already, in the rating or further up in the file. Of events with identifiers of their
 * own, two that are alike are two: as many as the rating has are there already.
 */
function presentCheck(present: Iterable<PlacedEvent>): (event: PlacedEvent, id: string | undefined) => boolean {
  const counts = new Map<string, number>()
  const seen = new Set<string>()
  for (const event of present) counts.set(fingerprint(event), (counts.get(fingerprint(event)) ?? 0) + 1)
  return (event, id = '') => {
    const key = fingerprint(event)
    const count = counts.get(key) ?? 0
    if (id === '') {
      counts.set(key, count + 1)
      return count > 0
    }
    counts.set(key, Math.max(0, count - 1))
    const isAgain = seen.has(id)
    seen.add(id)
    return isAgain || count > 0
  }
}

const fingerprint = ({ code, subjectId, startMs, endMs, modifiers }: PlacedEvent): string =>
  JSON.stringify([code, subjectId, startMs, endMs, modifiers])

const describe = ({ kind, startMs, endMs }: ExchangedEvent): string =>
  kind === 'point' ? `point ${startMs} ms` : `state ${startMs}–${endMs ?? '…'} ms`

function modifiersMeant({ modifiers }: ExchangedEvent, code: Code) {
  const known = new Set<string>()
  const unknown: string[] = []
  for (const { set, value } of modifiers) {
    const meant = code.modifiers.find(({ id, name }) =>
      [id, name.en, name.nb].some((each) => isSame(each, value) || isSame(each, `${set}: ${value}`)),
    )
    if (meant === undefined) unknown.push(`${set}: ${value}`)
    else known.add(meant.id)
  }
  return { known: [...known], unknown }
}
