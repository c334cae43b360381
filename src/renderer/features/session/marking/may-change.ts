import { showHint } from '@renderer/features/session/store/hint'
import type { Session } from '@renderer/features/session/store/session'
import type { Lock } from '@renderer/features/session/store/session-store'

const hints = { submitted: 'locked', looking: 'looking', 'read-only': 'readOnly' } as const satisfies Record<
  Lock,
  string
>

/** Whether the rating can be changed now; says why not. */
export function mayChange({ store }: Session): boolean {
  const { lock, loaded } = store.getState()
  if (lock !== null) showHint(store, { tone: 'refused', text: `session:hint.${hints[lock]}` })
  else if (loaded !== null) showHint(store, { tone: 'refused', text: 'session:hint.loading' })
  else return true
  return false
}
