import { showHint } from '@renderer/features/session/store/hint'
import type { Session } from '@renderer/features/session/store/session'

/** Whether the rating can be changed now; says why not. */
export function mayChange({ store }: Session): boolean {
  const { rating, loaded } = store.getState()
  if (rating.status === 'submitted') showHint(store, { tone: 'refused', text: 'session:hint.locked' })
  else if (loaded !== null) showHint(store, { tone: 'refused', text: 'session:hint.loading' })
  else return true
  return false
}
