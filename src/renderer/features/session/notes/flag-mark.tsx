import type { TimeNoteKind } from '@domain/rating/time-note'
import { flagPaths } from '@renderer/features/session/timeline/flag-paths'

/** The flag of a note as it stands on the timeline. */
export function FlagMark({ kind }: { readonly kind: TimeNoteKind }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" fill="currentColor" aria-hidden="true" data-flag={kind}>
      <path d={flagPaths[kind]} />
    </svg>
  )
}
