import { assertNever } from '@domain/assert-never'
import type { Event } from '@domain/coding/event'
import { type EventProblem, type EventSurroundings, problemOfEvent } from '@domain/coding/event-check'
import type { EventChange } from '@domain/coding/event-table'
import type { RatingLabel } from '@domain/history/label'
import type { Code } from '@domain/instrument/instrument'

/** One correction of an event. A nudge is a `start` or `end` at the neighbouring frame's time; `end` also closes an open state. */
export type EventEdit =
  | Readonly<{ kind: 'start'; atMs: number }>
  | Readonly<{ kind: 'end'; atMs: number }>
  | Readonly<{ kind: 'code'; code: string }>
  | Readonly<{ kind: 'subject'; subjectId: string | null }>
  | Readonly<{ kind: 'modifier'; id: string; on: boolean }>
  | Readonly<{ kind: 'modifiers'; ids: readonly string[] }>
  | Readonly<{ kind: 'note'; text: string }>
  | Readonly<{ kind: 'delete' }>

/** What to change: nothing when the event already is as asked. */
export interface Edited {
  readonly changes: readonly EventChange[]
  readonly label: RatingLabel
}

/** Why an event cannot be changed so; the codes are members of the contract's error codes. */
export interface EditRefusal {
  readonly refusal: EventProblem
  readonly detail: Readonly<Record<string, string | number>>
}

export type EditResult = Edited | EditRefusal

/** Length that a point gets when it becomes a state: long enough to be seen and dragged. */
const newStateMs = 1000

/** A correction as changes, or why it is refused. */
export function editEvent(event: Event, edit: EventEdit, around: EventSurroundings): EditResult {
  if (edit.kind === 'delete') {
    return { changes: [{ table: 'event', before: event, after: null }], label: 'event.delete' }
  }
  const label = labelOf(event, edit)
  const after = edited(event, edit, around)
  if ('refusal' in after) return after
  if (isSame(event, after)) return { changes: [], label }
  const problem = problemOfEvent(after, around)
  if (problem !== null) return refusedAs(problem, after, around)
  return { changes: [{ table: 'event', before: event, after }], label }
}

type Correction = Exclude<EventEdit, { kind: 'delete' }>

function edited(event: Event, edit: Correction, around: EventSurroundings): Event | EditRefusal {
  const code = around.codes.get(event.code)
  switch (edit.kind) {
    case 'start':
      // The new time is the frame itself: nothing is taken off it any more.
      return { ...event, startMs: edit.atMs, reactionOffsetMs: 0 }
    case 'end':
      return { ...event, endMs: edit.atMs }
    case 'code':
      return recoded(event, edit.code, around)
    case 'subject':
      return code?.subject === 'none' ? event : { ...event, subjectId: edit.subjectId }
    case 'modifier':
      return { ...event, modifiers: inOrder(withModifier(event, edit, code), code) }
    case 'modifiers':
      return { ...event, modifiers: inOrder(edit.ids, code) }
    case 'note':
      return { ...event, note: edit.text }
    default:
      return assertNever(edit)
  }
}

/**
 * The event under another code: it keeps the modifiers that code has too. A state that becomes a point keeps its start;
 * a point that becomes a state gets a second, or what is left of the recording.
 */
export function recoded(event: Event, codeId: string, around: EventSurroundings): Event | EditRefusal {
  const code = around.codes.get(codeId)
  if (code === undefined) return { refusal: 'unknown-code', detail: { code: codeId } }
  const longestEnd = around.durationMs > 0 ? around.durationMs : Number.POSITIVE_INFINITY
  const stateEnd = event.kind === 'point' ? Math.min(event.startMs + newStateMs, longestEnd) : event.endMs
  return {
    ...event,
    code: codeId,
    kind: code.kind,
    endMs: code.kind === 'point' ? null : stateEnd,
    subjectId: code.subject === 'none' ? null : event.subjectId,
    modifiers: event.modifiers.filter((id) => code.modifiers.some((modifier) => modifier.id === id)),
  }
}

/** In an exclusive group the modifiers are its steps (the phases), of which there is one at a time. */
function withModifier(
  { modifiers }: Event,
  { id, on }: { readonly id: string; readonly on: boolean },
  code: Code | undefined,
): readonly string[] {
  const others = modifiers.filter((other) => other !== id)
  if (!on) return others
  return code !== undefined && code.exclusiveGroup !== null ? [id] : [...others, id]
}

/** Modifiers in the order of the codebook, those it does not know last, where the check finds them. */
function inOrder(ids: readonly string[], code: Code | undefined): readonly string[] {
  const place = (id: string) => {
    const index = code?.modifiers.findIndex((modifier) => modifier.id === id) ?? -1
    return index === -1 ? Number.MAX_SAFE_INTEGER : index
  }
  return [...new Set(ids)].toSorted((left, right) => place(left) - place(right))
}

function isSame(left: Event, right: Event): boolean {
  return (
    left.code === right.code &&
    left.subjectId === right.subjectId &&
    left.startMs === right.startMs &&
    left.endMs === right.endMs &&
    left.note === right.note &&
    left.modifiers.length === right.modifiers.length &&
    left.modifiers.every((id, index) => id === right.modifiers[index])
  )
}

function refusedAs(
  refusal: EventProblem,
  { id, startMs, endMs }: Event,
  { durationMs }: EventSurroundings,
): EditRefusal {
  return { refusal, detail: { id, startMs, ...(endMs === null ? {} : { endMs }), durationMs } }
}

function labelOf(event: Event, edit: Correction): RatingLabel {
  if (edit.kind === 'end' && event.endMs === null) return 'event.close'
  return edit.kind === 'modifier' ? 'event.modifiers' : `event.${edit.kind}`
}
