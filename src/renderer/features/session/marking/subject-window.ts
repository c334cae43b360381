import type { Code } from '@domain/instrument/instrument'
import type { Hand, SubjectWindow } from '@renderer/features/session/store/session-store'

/** How long after a mark a digit still names its participant. */
export const subjectWindowMs = 2500

/** What a participant's digit does: names the participant of an event, or chooses who the next marks are about. */
export type DigitMeaning =
  | Readonly<{ kind: 'name'; eventId: string; subjectId: string | null }>
  | Readonly<{ kind: 'choose'; subjectId: string | null }>

interface Situation {
  readonly chosen: string | null
  readonly hand: Hand | null
  /** Participant of the event in hand. */
  readonly handSubject: string | null
  /** Whether the code of the event in hand takes a participant at all. */
  readonly handTakesSubject: boolean
  readonly window: SubjectWindow | null
  /** When the key went down, by the clock of key events. */
  readonly atMs: number
}

/** The window that a new mark opens: only when its code takes a participant and none was chosen before. */
export function windowAfterMark(
  code: Pick<Code, 'subject'>,
  event: { readonly id: string; readonly subjectId: string | null },
  atMs: number,
): SubjectWindow | null {
  if (code.subject === 'none' || event.subjectId !== null) return null
  return { eventId: event.id, untilMs: atMs + subjectWindowMs }
}

/**
 * A participant's digit. On an event taken in hand on purpose, and within the window after a mark without a
 * participant, it names that event's participant (the same digit again takes the name away). Otherwise it chooses
 * who the next marks are about, so that a rater who chooses before marking never changes the mark just made.
 */
export function digitMeaning(participantId: string, situation: Situation): DigitMeaning {
  const { chosen, hand, handSubject, handTakesSubject, window, atMs } = situation
  const isOpen = window !== null && atMs <= window.untilMs && window.eventId === hand?.eventId
  if (hand && handTakesSubject && (hand.how === 'taken' || isOpen)) {
    return { kind: 'name', eventId: hand.eventId, subjectId: handSubject === participantId ? null : participantId }
  }
  return { kind: 'choose', subjectId: chosen === participantId ? null : participantId }
}
