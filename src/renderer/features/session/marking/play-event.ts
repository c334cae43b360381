import type { Event } from '@domain/coding/event'
import { takeInHand } from '@renderer/features/session/marking/hand'
import type { Session } from '@renderer/features/session/store/session'

/** A point is a moment: this much round it makes it understandable. */
const beforePointMs = 1_000
const afterPointMs = 3_000

/** The stretch to play or repeat for an event. */
export function stretchOf(event: Event, durationMs: number): { startMs: number; endMs: number } {
  if (event.kind === 'state') return { startMs: event.startMs, endMs: event.endMs ?? durationMs }
  return {
    startMs: Math.max(0, event.startMs - beforePointMs),
    endMs: Math.min(durationMs, event.startMs + afterPointMs),
  }
}

/** Stops the play that a session began for one event, as soon as something else is wanted. */
const stops = new WeakMap<Session, () => void>()

/** Takes an event in hand and plays it from its start to its end. */
export function playEvent(session: Session, event: Event): void {
  stops.get(session)?.()
  takeInHand(session, event.id)
  playStretch(session, stretchOf(event, session.player.durationMs))
}

/** Plays a stretch from its start to its end. */
export function playStretch(
  session: Session,
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
): void {
  const { player } = session
  stops.get(session)?.()
  player.loop(null)
  player.seekTo(startMs)
  player.play()
  const hear = [
    player.subscribe((ms) => {
      if (!player.isPlaying() || ms < endMs) return
      stop()
      player.pause()
    }),
    // Whoever pauses or jumps away has taken over.
    player.onStateChange((state) => {
      if (!state.playing && player.nowMs() > startMs) stop()
    }),
  ]
  const stop = (): void => {
    for (const end of hear) end()
    stops.delete(session)
  }
  stops.set(session, stop)
}

/** Repeats the event in hand, or ends the repetition. */
export function toggleLoop({ player, store, table }: Session): void {
  const { hand } = store.getState()
  const event = hand ? table.get(hand.eventId) : undefined
  player.loop(player.state.loop === null && event ? stretchOf(event, player.durationMs) : null)
}
