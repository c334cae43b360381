import { showHint } from '@renderer/features/session/store/hint'
import type { Session } from '@renderer/features/session/store/session'

/** Whether the rating can be changed now; says why not. */
export function mayChange({ store }: Session): boolean {
  const { lock, loaded } = store.getState()
  if (lock !== null)
    showHint(store, { tone: 'refused', text: `session:hint.${lock === 'submitted' ? 'locked' : 'readOnly'}` })
  else if (loaded !== null) showHint(store, { tone: 'refused', text: 'session:hint.loading' })
  else return true
  return false
}
