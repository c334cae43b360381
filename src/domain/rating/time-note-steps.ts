import type { RatingChange, RatingRows, RowChange } from '@domain/history/change'
import type { RatingLabel } from '@domain/history/label'
import type { TimeNote, TimeNoteKind } from '@domain/rating/time-note'

/** A step with notes at a time: nothing to change when all is as asked. */
export interface TimeNoteStep {
  readonly changes: readonly RowChange<'timeNote', RatingRows['timeNote']>[]
  readonly label: RatingLabel
}

/** Why a note cannot stand there; the code is a member of the contract's error codes. */
export interface TimeNoteRefusal {
  readonly refusal: 'time-outside-recording'
  readonly detail: Readonly<Record<string, string | number>>
}

/** What a note is checked against, and what a new one belongs to. */
export interface TimeNoteContext {
  readonly ratingId: string
  /** Length of the recording in whole milliseconds; 0 while it is not known. */
  readonly durationMs: number
  readonly newId: () => string
}

interface NewNote {
  readonly kind: TimeNoteKind
  readonly atMs: number
  readonly text: string
}

/** Sets a marker or writes a comment. A comment without words is none; a marker needs no words. */
export function addTimeNote(note: NewNote, context: TimeNoteContext): TimeNoteStep | TimeNoteRefusal {
  const label = 'timeNote.add'
  const text = note.text.trim()
  if (note.kind === 'comment' && text === '') return { changes: [], label }
  const outside = refusalAt(note.atMs, context)
  if (outside !== null) return outside
  const after = { id: context.newId(), ratingId: context.ratingId, kind: note.kind, atMs: note.atMs, text }
  return { changes: [{ table: 'timeNote', before: null, after }], label }
}

/** Writes other words. A comment that has lost its words is taken away. */
export function changeTimeNoteText(before: TimeNote, written: string): TimeNoteStep {
  const text = written.trim()
  if (before.kind === 'comment' && text === '') return deleteTimeNote(before)
  return changed(before, { ...before, text })
}

/** Puts a note at another time. */
export function moveTimeNote(
  before: TimeNote,
  atMs: number,
  context: Pick<TimeNoteContext, 'durationMs'>,
): TimeNoteStep | TimeNoteRefusal {
  return refusalAt(atMs, context) ?? changed(before, { ...before, atMs })
}

export function deleteTimeNote(before: TimeNote): TimeNoteStep {
  return { changes: [{ table: 'timeNote', before, after: null }], label: 'timeNote.delete' }
}

/** Order of notes: by time, and of one time in the order in which they were made. */
export function compareTimeNotes(left: TimeNote, right: TimeNote): number {
  return left.atMs - right.atMs || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)
}

/** The notes after these changes, in order; the same array when none of the changes is about a note. */
export function withTimeNoteChanges(notes: readonly TimeNote[], changes: readonly RatingChange[]): readonly TimeNote[] {
  const ofNotes = changes.filter((change) => change.table === 'timeNote')
  if (ofNotes.length === 0) return notes
  const byId = new Map(notes.map((note) => [note.id, note]))
  for (const { before, after } of ofNotes) {
    if (before !== null) byId.delete(before.id)
    if (after !== null) byId.set(after.id, after)
  }
  return [...byId.values()].toSorted(compareTimeNotes)
}

/**
 * The next (1) or previous (-1) note in order. From the note in hand where there is one, so that several at one time are all
 * reached; else from a time, at which a note is neither.
 */
export function neighbourNote(
  notes: readonly TimeNote[],
  from: { readonly id: string | null; readonly atMs: number },
  step: 1 | -1,
): TimeNote | undefined {
  const inHand = notes.findIndex(({ id, atMs }) => id === from.id && atMs === from.atMs)
  if (inHand !== -1) return notes[inHand + step]
  return step === 1 ? notes.find(({ atMs }) => atMs > from.atMs) : notes.findLast(({ atMs }) => atMs < from.atMs)
}

function changed(before: TimeNote, after: TimeNote): TimeNoteStep {
  const isSame = before.atMs === after.atMs && before.text === after.text
  return { changes: isSame ? [] : [{ table: 'timeNote', before, after }], label: 'timeNote.change' }
}

function refusalAt(atMs: number, { durationMs }: Pick<TimeNoteContext, 'durationMs'>): TimeNoteRefusal | null {
  const isInside = atMs >= 0 && (durationMs === 0 || atMs <= durationMs)
  return isInside ? null : { refusal: 'time-outside-recording', detail: { atMs, durationMs } }
}
