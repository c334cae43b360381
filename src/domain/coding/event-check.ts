import type { Event } from '@domain/coding/event'
import type { Code, Instrument } from '@domain/instrument/instrument'
import type { Participant } from '@domain/recording/recording'

/** What an event is checked against: its rating's codebook, and its recording. */
export interface EventSurroundings {
  readonly codes: ReadonlyMap<string, Code>
  readonly participantIds: ReadonlySet<string>
  /** Length of the recording; 0 when unknown, and then every time is inside. */
  readonly durationMs: number
}

export type EventProblem =
  | 'unknown-code'
  | 'kind-mismatch'
  | 'unknown-modifier'
  | 'unknown-participant'
  | 'end-before-start'
  | 'time-outside-recording'

/** Why an event cannot stand in its rating, or null when it can. */
export function problemOfEvent(event: Event, around: EventSurroundings): EventProblem | null {
  const code = around.codes.get(event.code)
  if (code === undefined) return 'unknown-code'
  if (code.kind !== event.kind) return 'kind-mismatch'
  if (!event.modifiers.every((id) => code.modifiers.some((modifier) => modifier.id === id))) return 'unknown-modifier'
  if (event.subjectId !== null && !around.participantIds.has(event.subjectId)) return 'unknown-participant'
  return problemOfTimes(event, around.durationMs)
}

function problemOfTimes({ kind, startMs, endMs }: Event, durationMs: number): EventProblem | null {
  if (endMs !== null && kind === 'point') return 'kind-mismatch'
  if (endMs !== null && endMs <= startMs) return 'end-before-start'
  if (startMs < 0) return 'time-outside-recording'
  if (durationMs > 0 && Math.max(startMs, endMs ?? startMs) > durationMs) return 'time-outside-recording'
  return null
}

/** What the events of a rating are checked against, from its parts. */
export function surroundingsOf(
  instrument: Pick<Instrument, 'codes'>,
  participants: readonly Pick<Participant, 'id'>[],
  durationMs: number,
): EventSurroundings {
  return {
    codes: new Map(instrument.codes.map((code) => [code.id, code])),
    participantIds: new Set(participants.map(({ id }) => id)),
    durationMs,
  }
}
