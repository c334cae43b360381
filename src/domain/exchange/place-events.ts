import type { Event } from '@domain/coding/event'
import { type EventProblem, problemOfEvent, surroundingsOf } from '@domain/coding/event-check'
import { codeMeant, type ExchangeMap, isSame, participantMeant } from '@domain/exchange/exchange-map'
import { problemAt } from '@domain/exchange/foreign-value'
import type {
  ExchangedEvent,
  ExchangedRecording,
  ExchangeProblem,
  ExchangeProblemReason,
} from '@domain/exchange/interchange'
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
  const taken = new Set([...around.present].map(fingerprint))
  const problems: ExchangeProblem[] = []
  const unknownCodes = new Set<string>()
  const unknownSubjects = new Set<string>()
  const shortened = new Set<string>()
  const events = recording.events.flatMap((exchanged): PlacedEvent[] => {
    const where = `${recording.name}, ${exchanged.code} at ${exchanged.startMs / 1000} s`
    const code = codeMeant(exchanged.code, instrument, around.map)
    if (code === undefined) unknownCodes.add(exchanged.code)
    if (code === undefined || code === null) return []
    const participant = exchanged.subject === '' ? null : participantMeant(exchanged.subject, participants, around.map)
    if (participant === undefined) unknownSubjects.add(exchanged.subject)
    const { known, unknown } = modifiersMeant(exchanged, code)
    problems.push(...unknown.map((line) => problemAt('unknown-modifier', where, line)))
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
      reactionOffsetMs: 0,
    }
    const problem = problemOfEvent({ ...event, id: '', ratingId: '' }, surroundings)
    const reason = problem === null ? (taken.has(fingerprint(event)) ? 'duplicate' : null) : reasons[problem]
    taken.add(fingerprint(event))
    if (reason === null) return [event]
    problems.push(problemAt(reason, where, describe(exchanged)))
    return []
  })
  const unknown = [
    ...[...unknownCodes].map((name) => problemAt('unknown-code', recording.name, name)),
    ...[...unknownSubjects].map((name) => problemAt('unknown-subject', recording.name, name)),
    ...[...shortened].map((name) => problemAt('interval-as-point', recording.name, name)),
  ]
  return { events, problems: [...unknown, ...problems] }
}

const reasons: Readonly<Record<EventProblem, ExchangeProblemReason>> = {
  'unknown-code': 'unknown-code',
  'kind-mismatch': 'kind-mismatch',
  'unknown-modifier': 'unknown-modifier',
  'unknown-participant': 'unknown-subject',
  'end-before-start': 'end-before-start',
  'time-outside-recording': 'bad-time',
}

const fingerprint = ({ code, subjectId, startMs, endMs, modifiers }: PlacedEvent): string =>
  JSON.stringify([code, subjectId, startMs, endMs, modifiers])

const describe = ({ kind, startMs, endMs }: ExchangedEvent): string =>
  kind === 'point' ? `point ${startMs} ms` : `state ${startMs}–${endMs ?? '…'} ms`

function modifiersMeant({ modifiers }: ExchangedEvent, code: Code) {
  const known = new Set<string>()
  const unknown: string[] = []
  for (const { set, value } of modifiers) {
    const meant = code.modifiers.find(({ id, name }) => [id, name.en, name.nb].some((each) => isSame(each, value)))
    if (meant === undefined) unknown.push(`${set}: ${value}`)
    else known.add(meant.id)
  }
  return { known: [...known], unknown }
}
