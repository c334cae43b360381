import { v7 as newId } from 'uuid'
import type { TimeNote } from '@domain/rating/time-note'
import {
  addTimeNote,
  changeTimeNoteText,
  deleteTimeNote,
  moveTimeNote,
  neighbourNote,
  type TimeNoteContext,
  type TimeNoteRefusal,
  type TimeNoteStep,
} from '@domain/rating/time-note-steps'
import { mayChange } from '@renderer/features/session/marking/may-change'
import { goOnAfterTyping, pauseForTyping } from '@renderer/features/session/marking/pause-for-typing'
import { showHint } from '@renderer/features/session/store/hint'
import type { Session } from '@renderer/features/session/store/session'

/** Sets a marker at the frame that was on screen when the key was pressed. */
export function setMarker(session: Session, timeStamp: number): void {
  if (!mayChange(session)) return
  const atMs = session.player.timeOfKey(timeStamp)
  if (!carryOut(session, addTimeNote({ kind: 'marker', atMs, text: '' }, contextOf(session)))) return
  showHint(session.store, { tone: 'done', text: 'session:hint.markerSet', atMs })
}

/** Opens the field for a comment at the frame that was on screen when the key was pressed. */
export function openComment(session: Session, timeStamp: number): void {
  if (!mayChange(session)) return
  const atMs = session.player.timeOfKey(timeStamp)
  pauseForTyping(session)
  session.store.setState({ commentAtMs: atMs, noteOpen: false, awaiting: null, subjectWindow: null, hint: null })
}

/** Closes the field for a comment and keeps what was written, unless that is null or nothing. */
export function closeComment(session: Session, text: string | null): void {
  const { commentAtMs } = session.store.getState()
  session.store.setState({ commentAtMs: null })
  if (commentAtMs !== null && text !== null && mayChange(session)) {
    carryOut(session, addTimeNote({ kind: 'comment', atMs: commentAtMs, text }, contextOf(session)))
  }
  goOnAfterTyping(session)
}

/** Takes a note in hand, or lets go with null. */
export function takeNote({ store }: Session, noteId: string | null): void {
  store.setState({ noteInHand: noteId, hint: null })
}

/** Takes a note in hand and shows its frame. */
export function jumpToNote(session: Session, { id, atMs }: TimeNote): void {
  takeNote(session, id)
  session.player.seekTo(atMs)
}

/** While playing, the note just jumped to is already past: this much behind the playhead still counts as being on it. */
const playingGraceMs = 800

/** Jumps to the next or previous note, of the one in hand while its frame is shown, else of the playhead. */
export function jumpToNeighbourNote(session: Session, step: 1 | -1): void {
  const { store, player } = session
  const { timeNotes, noteInHand } = store.getState()
  const graceMs = step === -1 && player.isPlaying() ? playingGraceMs : 0
  const found = neighbourNote(timeNotes, { id: noteInHand, atMs: player.nowMs() - graceMs }, step)
  if (found !== undefined) jumpToNote(session, found)
  else showHint(store, { tone: 'refused', text: step === 1 ? 'session:hint.noNoteAfter' : 'session:hint.noNoteBefore' })
}

export function writeNote(session: Session, note: TimeNote, text: string): void {
  if (mayChange(session)) carryOut(session, changeTimeNoteText(note, text))
}

/** Puts a note at another time; a drag asks once, at its end. */
export function moveNote(session: Session, note: TimeNote, atMs: number): void {
  if (mayChange(session)) carryOut(session, moveTimeNote(note, Math.round(atMs), contextOf(session)))
}

export function deleteNote(session: Session, note: TimeNote): void {
  if (!mayChange(session) || !carryOut(session, deleteTimeNote(note))) return
  showHint(session.store, { tone: 'done', text: `session:hint.${note.kind}Deleted`, atMs: note.atMs })
}

function contextOf({ opened, player }: Session): TimeNoteContext {
  return { ratingId: opened.rating.id, durationMs: player.durationMs, newId }
}

/** Carries a step out, or says why not; true when something was changed. A note that is made is in hand. */
function carryOut({ store, queue }: Session, step: TimeNoteStep | TimeNoteRefusal): boolean {
  if ('refusal' in step) {
    showHint(store, { tone: 'refused', text: `session:hint.${step.refusal}` })
    return false
  }
  if (step.changes.length === 0) return false
  queue.add(step)
  const made = step.changes.at(-1)?.after
  store.setState({ hint: null, ...(made ? { noteInHand: made.id } : {}) })
  return true
}
