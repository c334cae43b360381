import type { Session } from '@renderer/features/session/store/session'
import { settingsStore } from '@renderer/lib/settings'

/** Has sound and pictures of the timeline follow the player and the settings until the returned function is called. */
export function followMedia({ sound, thumbnails }: Pick<Session, 'sound' | 'thumbnails'>): () => void {
  const turn = (): void => {
    const settings = settingsStore.getState()
    sound.turn(settings.soundShown)
    thumbnails.turn(settings.thumbnails)
  }
  turn()
  const leave = [sound.follow(), thumbnails.follow(), settingsStore.subscribe(turn)]
  return () => {
    for (const each of leave) each()
  }
}
