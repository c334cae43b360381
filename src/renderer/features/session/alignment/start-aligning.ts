import { showHint } from '@renderer/features/session/store/hint'
import type { Session } from '@renderer/features/session/store/session'

/** Opens the window in which the recording's files are lined up; says so where there is only one. */
export function startAligning({ player, store }: Session): void {
  if (player.tracks.length < 2) {
    showHint(store, { tone: 'refused', text: 'alignment:needsTwo' })
    return
  }
  player.pause()
  store.setState({ aligning: true })
}
