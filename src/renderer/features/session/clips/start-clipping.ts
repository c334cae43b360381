import { showHint } from '@renderer/features/session/store/hint'
import type { Session } from '@renderer/features/session/store/session'

/** Opens the window in which clips are made: of the selected events, or of an item's evidence. */
export function startClipping({ player, store, table }: Session, item: number | null = null): void {
  if (table.size === 0) {
    showHint(store, { tone: 'refused', text: 'clips:noEvents' })
    return
  }
  player.pause()
  store.setState({ clipping: { item } })
}
