import type { Session } from '@renderer/features/session/store/session'
import { settingsStore } from '@renderer/lib/settings'

/** Has the sound's lane follow the player and the settings until the returned function is called. */
export function followSound({ sound }: Pick<Session, 'sound'>): () => void {
  sound.turn(settingsStore.getState().soundShown)
  const leavePlayer = sound.follow()
  const leaveSettings = settingsStore.subscribe(({ soundShown }, before) => {
    if (soundShown !== before.soundShown) sound.turn(soundShown)
  })
  return () => {
    leaveSettings()
    leavePlayer()
  }
}
