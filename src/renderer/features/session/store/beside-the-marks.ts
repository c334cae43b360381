import type { Session } from '@renderer/features/session/store/session'
import { settingsStore } from '@renderer/lib/settings'

/** The screen and the film come to rest first: what is computed here takes the machine for a while. */
const settleMs = 800

/** Has sound and pictures of the timeline follow the player and the settings until the returned function is called. */
export function followMedia({ sound, thumbnails }: Pick<Session, 'sound' | 'thumbnails'>): () => void {
  const turn = (): void => {
    const settings = settingsStore.getState()
    sound.turn(settings.soundShown)
    thumbnails.turn(settings.thumbnails)
  }
  turn()
  const leave = [settingsStore.subscribe(turn)]
  const timer = setTimeout(() => leave.push(sound.follow(), thumbnails.follow()), settleMs)
  return () => {
    clearTimeout(timer)
    for (const each of leave) each()
  }
}
