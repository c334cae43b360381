import type { Event } from '@domain/coding/event'
import { type CopyTarget, copyEvents } from '@domain/coding/editing/copy'
import { fillGap } from '@domain/coding/editing/fill'
import { joinEvents } from '@domain/coding/editing/join'
import { moveEvents } from '@domain/coding/editing/move'
import { splitEvents } from '@domain/coding/editing/split'
import { msAfterFrames } from '@renderer/features/session/marking/corrections'
import { carryEdits, editContext, selectedEvents } from '@renderer/features/session/marking/edits'
import { mayChange } from '@renderer/features/session/marking/may-change'
import { select } from '@renderer/features/session/marking/selecting'
import { showHint } from '@renderer/features/session/store/hint'
import { chosenMany } from '@renderer/features/session/store/selection'
import type { Session } from '@renderer/features/session/store/session'

/** The selected events, when they may be changed and there are any. */
function changeable(session: Session): readonly Event[] {
  return mayChange(session) ? selectedEvents(session) : []
}

/** Splits the selected states at the frame on screen; the halves behind it are selected then. */
export function splitSelected(session: Session, timeStamp: number): void {
  const events = changeable(session)
  if (events.length === 0) return
  const changes = carryEdits(
    session,
    splitEvents(events, session.player.timeOfKey(timeStamp), editContext(session)),
    events,
  )
  const made = (changes ?? []).flatMap(({ before, after }) => (before === null && after !== null ? [after.id] : []))
  if (made.length > 0) select(session, chosenMany(made))
}

/** Joins the selected states of one code and subject; one alone with the next. */
export function joinSelected(session: Session): boolean {
  const events = changeable(session)
  if (events.length === 0) return false
  const changes = carryEdits(session, joinEvents(events, editContext(session)), events)
  const joined = (changes ?? []).flatMap(({ after }) => after?.id ?? [])
  if (joined.length > 0) select(session, chosenMany(joined))
  return changes !== null
}

/** Draws the selected states out to the next (1) or previous (-1) of their rows. */
export function fillSelected(session: Session, direction: 1 | -1): void {
  const events = changeable(session)
  if (events.length > 0) carryEdits(session, fillGap(events, direction, editContext(session)), events)
}

/** Copies the selected events; the copies are selected then. */
export function copySelected(session: Session, target: CopyTarget): boolean {
  session.store.setState({ awaiting: null })
  const events = changeable(session)
  return events.length > 0 && copyOf(session, events, target)
}

/** Copies events; answers whether there are copies now. */
export function copyOf(session: Session, events: readonly Event[], target: CopyTarget): boolean {
  const changes = carryEdits(session, copyEvents(events, target, editContext(session)), events)
  if (changes === null) return false
  select(session, chosenMany(changes.flatMap(({ after }) => after?.id ?? [])))
  showHint(session.store, { tone: 'done', text: 'session:hint.copied', values: { count: changes.length } })
  return true
}

/** The next code's key or participant's digit copies the selected events there. */
export function startCopying(session: Session): void {
  if (changeable(session).length === 0) return
  session.store.setState(({ awaiting }) => ({
    awaiting: awaiting === 'copy' ? null : 'copy',
    noteOpen: false,
    hint: null,
  }))
}

/** Moves the selected events by frames, counted from the start of the one in hand, and shows that frame at rest. */
export function moveByFrames(session: Session, frames: number): void {
  const hand = handOf(session)
  if (hand !== undefined) moveBy(session, msAfterFrames(session.player, hand.startMs, frames) - hand.startMs)
}

/** Moves the selected events so that the one in hand begins at the frame on screen. */
export function moveToNow(session: Session, timeStamp: number): void {
  const hand = handOf(session)
  if (hand !== undefined) moveBy(session, session.player.timeOfKey(timeStamp) - hand.startMs)
}

/** Moves the selected events together; when they cannot go so far none is moved, and it says how far they can. */
export function moveBy(session: Session, byMs: number): boolean {
  const events = changeable(session)
  if (events.length === 0) return false
  const moved = moveEvents(events, byMs, editContext(session))
  if (moved.byMs !== byMs) {
    showHint(session.store, {
      tone: 'refused',
      text: moved.byMs === 0 ? 'session:hint.cannotMove' : 'session:hint.canMoveOnly',
      atMs: moved.byMs,
      codeId: events[0]?.code,
    })
    return false
  }
  carryEdits(session, moved, events)
  const startMs = handOf(session)?.startMs
  if (startMs !== undefined && !session.player.isPlaying()) session.player.seekTo(startMs)
  return true
}

function handOf({ store, table }: Session): Event | undefined {
  const { hand } = store.getState()
  const event = hand ? table.get(hand.eventId) : undefined
  if (event === undefined) showHint(store, { tone: 'refused', text: 'session:hint.nothingInHand', keyOf: 'event.last' })
  return event
}
