import { type ReactNode, useMemo } from 'react'
import { clipRequestOf } from '@renderer/features/session/clips/clip-request'
import { useSession, useSessionState } from '@renderer/features/session/session-context'
import type { ClipRequest } from '@renderer/lib/clip-request'

/** Draws the window in which clips are made. */
export type ClipsWindow = (request: ClipRequest, onClose: () => void) => ReactNode

/** The window for clips on the session screen, of what is selected when it opens. */
export function SessionClips({ window }: { readonly window: ClipsWindow }) {
  const session = useSession()
  const clipping = useSessionState((state) => state.clipping)
  const request = useMemo(() => (clipping === null ? null : clipRequestOf(session)), [session, clipping])
  if (request === null) return null
  return <>{window(request, () => session.store.setState({ clipping: null }))}</>
}
