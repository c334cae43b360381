import type { Event } from '@domain/coding/event'
import { showHint } from '@renderer/features/session/store/hint'
import { chosen, nothingChosen } from '@renderer/features/session/store/selection'
import type { Session } from '@renderer/features/session/store/session'

/** Takes an event in hand on purpose, or lets go with null. */
export function takeInHand({ store }: Session, eventId: string | null): void {
  const next = eventId === null ? nothingChosen : chosen(eventId, 'taken')
  store.setState({ ...next, subjectWindow: null, noteOpen: false, awaiting: null, hint: null })
}

/** Takes the last mark made here; pressed again, the one made before it. Before the first, the mark before the playhead. */
export function takeLast(session: Session): void {
  const { store, table, player } = session
  const { hand, made } = store.getState()
  const at = hand?.how === 'taken' ? made.indexOf(hand.eventId) : -1
  const earlier = (at > 0 ? made.slice(0, at) : made).filter((id) => table.get(id))
  const id = earlier.at(-1) ?? table.previousBefore(player.nowMs() + 1)?.id
  if (id === undefined) showHint(store, { tone: 'refused', text: 'session:hint.noEvents' })
  else takeInHand(session, id)
}

/** Takes the neighbour of the event in hand in order of time, or without one the mark beside the playhead. */
export function takeNeighbour(session: Session, step: 1 | -1): void {
  const { store, table, player } = session
  const { hand } = store.getState()
  const at = hand ? table.indexOf(hand.eventId) : -1
  const found = at === -1 ? besidePlayhead(session, step, player.nowMs()) : table.at(at + step)
  if (found) takeInHand(session, found.id)
  else showHint(store, { tone: 'refused', text: step === 1 ? 'session:hint.lastEvent' : 'session:hint.firstEvent' })
}

/** While playing, the mark just jumped to is already past: this much behind the playhead still counts as being on it. */
const playingGraceMs = 800

/** Jumps to the start of the next or previous mark and takes it in hand. */
export function jumpToNeighbour(session: Session, step: 1 | -1): void {
  const { store, player } = session
  const graceMs = step === -1 && player.isPlaying() ? playingGraceMs : 0
  const found = besidePlayhead(session, step, player.nowMs() - graceMs)
  if (!found) {
    showHint(store, { tone: 'refused', text: step === 1 ? 'session:hint.noEventAfter' : 'session:hint.noEventBefore' })
    return
  }
  takeInHand(session, found.id)
  player.seekTo(found.startMs)
}

function besidePlayhead({ table }: Session, step: 1 | -1, nowMs: number): Event | undefined {
  return step === 1 ? table.nextAfter(nowMs) : table.previousBefore(nowMs)
}
