import type { Event } from '@domain/coding/event'
import type { EventChange } from '@domain/coding/event-table'
import type { RatingLabel } from '@domain/history/label'
import type { Code, Instrument } from '@domain/instrument/instrument'
import { codeById } from '@domain/instrument/parts'

/** What a key press is judged by. */
export interface MarkContext {
  readonly ratingId: string
  readonly instrument: Instrument
  /** Length of the recording; 0 when unknown. */
  readonly durationMs: number
  /** Recording time of the frame on screen when the key went down. */
  readonly atMs: number
  /** The participant chosen now. */
  readonly subjectId: string | null
  /** The rater's reaction time; 0 while the media stands still. */
  readonly reactionOffsetMs: number
  readonly openStates: readonly Event[]
  readonly newId: () => string
}

/** What to change, and the event that the next keys (subject, modifier, note) are about. */
export interface Marked {
  readonly changes: readonly EventChange[]
  readonly label: RatingLabel
  readonly eventId: string
}

/** Why nothing can be marked; the codes are members of the contract's error codes. */
export interface MarkRefusal {
  readonly refusal: 'end-before-start' | 'not-found'
  readonly detail: Readonly<Record<string, string | number>>
}

export type MarkResult = Marked | MarkRefusal

interface Moment {
  readonly ms: number
  readonly reactionOffsetMs: number
}

/**
 * What the key of a code does at this moment: a point is marked, a state opened, or closed where it is open. Opening
 * a state of an exclusive group closes the open one at the same moment; the open state of a group whose code has
 * modifiers (the phases of a meeting) is followed by the same code with the next modifier, the last one by nothing.
 */
export function markCode(code: Code, context: MarkContext): MarkResult {
  const moment = momentOf(context)
  if (code.kind === 'point') return added(newEvent(code, context, moment, []), 'event.add')
  const open = openStateMeant(code, context)
  if (open === null) return openState(code, context, moment, code.exclusiveGroup === null ? [] : firstModifier(code))
  if (open.startMs >= moment.ms) return tooEarly(open, moment)
  const next = nextModifier(code, open)
  return next === null ? closed(open, moment) : openState(code, context, moment, next)
}

/**
 * Lets go of a state that is marked by holding its key. Refused where no time has passed since it was opened, as with
 * the media at rest: it stays open and the next press closes it.
 */
export function releaseMark(eventId: string, context: MarkContext): MarkResult {
  const open = context.openStates.find(({ id }) => id === eventId)
  if (open === undefined) return { refusal: 'not-found', detail: { id: eventId } }
  const moment = momentOf(context)
  return open.startMs >= moment.ms ? tooEarly(open, moment) : closed(open, moment)
}

/** The moment meant: the frame on screen less the reaction time, inside [0, durationMs). */
function momentOf({ atMs, durationMs, reactionOffsetMs }: MarkContext): Moment {
  const lastMs = durationMs > 0 ? durationMs - 1 : Number.POSITIVE_INFINITY
  const seenMs = Math.max(0, Math.min(atMs, lastMs))
  const ms = Math.max(0, seenMs - reactionOffsetMs)
  return { ms, reactionOffsetMs: seenMs - ms }
}

/** The open state of a code that another press means, or null when it means a new one. */
function openStateMeant(code: Code, { openStates, subjectId }: MarkContext): Event | null {
  const ofCode = openStates.filter((event) => event.code === code.id)
  if (code.subject === 'none') return ofCode[0] ?? null
  const ofSubject = ofCode.find((event) => event.subjectId === subjectId)
  if (ofSubject !== undefined) return ofSubject
  if (subjectId === null) return ofCode.length === 1 ? (ofCode[0] ?? null) : null
  // A required subject that is still to come: it is this one.
  return code.subject === 'required' ? (ofCode.find((event) => event.subjectId === null) ?? null) : null
}

function openState(code: Code, context: MarkContext, moment: Moment, modifiers: readonly string[]): MarkResult {
  const replaced = replacedBy(code, context)
  const early = replaced.find(({ startMs }) => startMs >= moment.ms)
  if (early !== undefined) return tooEarly(early, moment)
  const opened = added(newEvent(code, context, moment, modifiers), 'event.open')
  if (replaced.length === 0) return opened
  const closings = replaced.map((event) => endChange(event, moment.ms))
  return { ...opened, changes: [...closings, ...opened.changes], label: 'event.replace' }
}

/** The open states that cannot be open beside this code's. */
function replacedBy({ exclusiveGroup }: Code, { instrument, openStates }: MarkContext): readonly Event[] {
  if (exclusiveGroup === null) return []
  return openStates.filter((event) => codeById(instrument, event.code)?.exclusiveGroup === exclusiveGroup)
}

/** The modifiers that follow an open state when its key is pressed again, or null when nothing follows. */
function nextModifier({ exclusiveGroup, modifiers }: Code, open: Event): readonly string[] | null {
  if (exclusiveGroup === null) return null
  const present = modifiers.findLastIndex(({ id }) => open.modifiers.includes(id))
  const next = modifiers[present + 1]
  return next === undefined ? null : [next.id]
}

function firstModifier({ modifiers }: Code): readonly string[] {
  return modifiers.slice(0, 1).map(({ id }) => id)
}

function newEvent(code: Code, context: MarkContext, moment: Moment, modifiers: readonly string[]): Event {
  return {
    id: context.newId(),
    ratingId: context.ratingId,
    code: code.id,
    kind: code.kind,
    subjectId: code.subject === 'none' ? null : context.subjectId,
    startMs: moment.ms,
    endMs: null,
    modifiers,
    note: '',
    reactionOffsetMs: moment.reactionOffsetMs,
  }
}

function added(event: Event, label: RatingLabel): Marked {
  return { changes: [{ table: 'event', before: null, after: event }], label, eventId: event.id }
}

function closed(open: Event, { ms }: Moment): Marked {
  return { changes: [endChange(open, ms)], label: 'event.close', eventId: open.id }
}

function endChange(event: Event, endMs: number): EventChange {
  return { table: 'event', before: event, after: { ...event, endMs } }
}

function tooEarly({ id, startMs }: Event, { ms }: Moment): MarkRefusal {
  return { refusal: 'end-before-start', detail: { id, startMs, endMs: ms } }
}
