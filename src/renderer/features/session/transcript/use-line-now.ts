import { useSyncExternalStore } from 'react'
import type { Transcript } from '@domain/transcript/transcript'
import type { Clock } from '@renderer/features/session/clock'

/** Index of the line at the playhead, or -1; the component is rendered again when it is another line, not with each frame. */
export function useLineNow(transcript: Transcript, clock: Clock): number {
  return useSyncExternalStore(
    (changed) => clock.subscribe(changed),
    () => transcript.lineAt(clock.nowMs()),
  )
}
