import type { Session } from '@renderer/features/session/store/session'
import { settingsStore } from '@renderer/lib/settings'

/** Sessions whose player stands still only because something is being typed. */
const paused = new WeakSet<Session>()

/** Lets the media wait while something is typed, when the person wants it so. */
export function pauseForTyping(session: Session): void {
  if (!settingsStore.getState().pauseWhileTyping || !session.player.isPlaying()) return
  paused.add(session)
  session.player.pause()
}

/** Goes on playing what waited. */
export function goOnAfterTyping(session: Session): void {
  if (paused.delete(session)) session.player.play()
}
