import { useSyncExternalStore } from 'react'
import type { Player } from './player'
import type { PlayerState } from './player-state'

/** What the controls show of the player; changes of the time do not come here. */
export function usePlayerState<Value>(player: Player, select: (state: PlayerState) => Value): Value {
  return useSyncExternalStore(
    (changed) => player.onStateChange(changed),
    () => select(player.state),
  )
}
