import { useSyncExternalStore } from 'react'
import type { Duet, DuetState } from './duet'

/** What the window shows of the two files; where each is now does not come here. */
export function useDuetState<Value>(duet: Duet, select: (state: DuetState) => Value): Value {
  return useSyncExternalStore(
    (changed) => duet.onChange(changed),
    () => select(duet.state),
  )
}
