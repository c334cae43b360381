import type { EventEdit } from '@domain/coding/edit'
import type { Event } from '@domain/coding/event'
import { moveEdge } from '@domain/coding/editing/edge'
import { changeMany, type ManyEdit } from '@domain/coding/editing/many'
import type { Code } from '@domain/instrument/instrument'
import { msOfFrame } from '@domain/time/frames'
import { carryEdits, editContext, selectedEvents } from '@renderer/features/session/marking/edits'
import { mayChange } from '@renderer/features/session/marking/may-change'
import { goOnAfterTyping, pauseForTyping } from '@renderer/features/session/marking/pause-for-typing'
import type { Player } from '@renderer/features/session/player/player'
import type { PlayerFrames } from '@renderer/features/session/player/player-frames'
import { showHint } from '@renderer/features/session/store/hint'
import type { Session } from '@renderer/features/session/store/session'

/** The event in hand, or a hint that there is none. */
function handEvent({ store, table }: Session): Event | null {
  const { hand } = store.getState()
  const event = hand ? table.get(hand.eventId) : undefined
  if (!event) showHint(store, { tone: 'refused', text: 'session:hint.nothingInHand', keyOf: 'event.last' })
  return event ?? null
}

/** Corrects one event, or says why not. Answers whether it is now as asked. */
export function correct(session: Session, event: Event, edit: EventEdit): boolean {
  if (!mayChange(session)) return false
  const context = editContext(session)
  const result =
    edit.kind === 'start' || edit.kind === 'end'
      ? moveEdge(event, edit.kind, edit.atMs, context)
      : changeMany([event], edit, context)
  return carryEdits(session, result, [event]) !== null
}

/** Changes all selected events alike, the one in hand among them. Answers whether they are now as asked. */
export function changeSelected(session: Session, edit: ManyEdit): boolean {
  if (!mayChange(session)) return false
  const events = selectedEvents(session)
  if (events.length === 0) return false
  const changes = carryEdits(session, changeMany(events, edit, editContext(session)), events)
  if (changes !== null && events.length > 1) {
    const text = edit.kind === 'delete' ? 'session:hint.deletedMany' : 'session:hint.changedMany'
    showHint(session.store, { tone: 'done', text, values: { count: changes.length } })
  }
  return changes !== null
}

/** Sets the start or end of the event in hand to the frame on screen when the key was pressed. */
export function setToNow(session: Session, edge: 'start' | 'end', timeStamp: number): void {
  const event = handEvent(session)
  if (event === null) return
  if (edge === 'end' && event.kind === 'point') {
    showHint(session.store, { tone: 'refused', text: 'session:hint.pointHasNoEnd', codeId: event.code })
    return
  }
  correct(session, event, { kind: edge, atMs: session.player.timeOfKey(timeStamp) })
}

/** Moves the start or end of the event in hand by one frame, and shows that frame while the media stands still. */
export function nudge(session: Session, edge: 'start' | 'end', frames: 1 | -1): void {
  const event = handEvent(session)
  if (event === null) return
  const fromMs = edge === 'start' ? event.startMs : event.endMs
  if (fromMs === null) {
    const why =
      event.kind === 'point'
        ? { text: 'session:hint.pointHasNoEnd' }
        : ({ text: 'session:hint.stillOpen', keyOf: 'event.endNow' } as const)
    showHint(session.store, { tone: 'refused', ...why, codeId: event.code })
    return
  }
  const atMs = msAfterFrames(session.player, fromMs, frames)
  if (correct(session, event, { kind: edge, atMs }) && !session.player.isPlaying()) session.player.seekTo(atMs)
}

/** Recording time of the frame that many frames away; by the usual length of a frame where the container does not tell. */
export function msAfterFrames(
  player: Pick<Player, 'state'> & { readonly frames: Pick<PlayerFrames, 'times' | 'indexAt' | 'usualMs'> },
  ms: number,
  frames: number,
): number {
  const times = player.frames.times()
  const index = player.frames.indexAt(ms)
  const mediaMs = times === null || index === null ? null : msOfFrame(times, index + frames)
  if (mediaMs !== null) return (player.state.media?.offsetMs ?? 0) + mediaMs
  return Math.max(0, Math.round(ms + frames * player.frames.usualMs))
}

/** Turns the modifier at a place (from 0) of the event in hand on or off, and so for all that are selected with it. */
export function toggleModifier(session: Session, place: number): void {
  const event = handEvent(session)
  if (event === null) return
  const code = session.codes.get(event.code)
  const modifier = code?.modifiers[place]
  if (!modifier) {
    showHint(session.store, {
      tone: 'refused',
      text: 'session:hint.noModifier',
      codeId: event.code,
      values: { digit: place + 1 },
    })
    return
  }
  changeSelected(session, { kind: 'modifier', id: modifier.id, on: !event.modifiers.includes(modifier.id) })
}

/** The next code key changes the code of the event in hand. */
export function startRecoding(session: Session): void {
  if (!mayChange(session) || handEvent(session) === null) return
  session.store.setState(({ awaiting }) => ({
    awaiting: awaiting === 'recode' ? null : 'recode',
    noteOpen: false,
    hint: null,
  }))
}

/** The selected events become events of another code. */
export function recodeSelected(session: Session, code: Code): void {
  session.store.setState({ awaiting: null })
  changeSelected(session, { kind: 'code', code: code.id })
}

/** Deletes the selected events. */
export function deleteSelected(session: Session): void {
  const event = handEvent(session)
  const isAlone = session.store.getState().selection.size === 1
  if (event === null || !changeSelected(session, { kind: 'delete' }) || !isAlone) return
  showHint(session.store, { tone: 'done', text: 'session:hint.deleted', codeId: event.code, atMs: event.startMs })
}

/** Opens the note field of the event in hand; the media waits when the person wants it so. */
export function openNote(session: Session): void {
  if (!mayChange(session) || handEvent(session) === null) return
  pauseForTyping(session)
  session.store.setState({ noteOpen: true, awaiting: null, subjectWindow: null, hint: null })
}

/** Closes the note field, keeping the text unless it is null, and goes on playing. */
export function closeNote(session: Session, eventId: string, text: string | null): void {
  const event = session.table.get(eventId)
  if (event && text !== null) correct(session, event, { kind: 'note', text: text.trim() })
  session.store.setState({ noteOpen: false })
  goOnAfterTyping(session)
}
