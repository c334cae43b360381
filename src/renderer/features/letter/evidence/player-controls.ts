import type { MediaOnDisk } from '@contract/calls/recordings'

/** What the rest of the screen asks of the small player. Times are the recording's, in milliseconds. */
export interface PlayerControls {
  readonly attach: (element: HTMLVideoElement | null, media: MediaOnDisk | null) => void
  /** Plays from a moment, to its end where it has one. */
  readonly play: (startMs: number, endMs: number | null) => void
  /** The moment on screen. */
  readonly placeMs: () => number
}

export function createPlayerControls(): PlayerControls {
  let element: HTMLVideoElement | null = null
  let offsetMs = 0
  let stopAtMs: number | null = null
  const placeMs = (): number => Math.max(0, Math.round((element?.currentTime ?? 0) * 1000) + offsetMs)
  const handleTime = (): void => {
    if (stopAtMs === null || placeMs() < stopAtMs) return
    stopAtMs = null
    element?.pause()
  }
  const handlePlay = (): void => {
    // Whoever plays on by hand is not stopped again.
    if (stopAtMs !== null && placeMs() >= stopAtMs) stopAtMs = null
  }
  return {
    attach: (next, media) => {
      element?.removeEventListener('timeupdate', handleTime)
      element?.removeEventListener('play', handlePlay)
      element = next
      offsetMs = media?.offsetMs ?? 0
      element?.addEventListener('timeupdate', handleTime)
      element?.addEventListener('play', handlePlay)
    },
    play: (startMs, endMs) => {
      if (element === null) return
      element.currentTime = Math.max(0, (startMs - offsetMs) / 1000)
      stopAtMs = endMs
      // A file that cannot be played says so where it stands.
      element.play().catch(() => undefined)
    },
    placeMs,
  }
}
