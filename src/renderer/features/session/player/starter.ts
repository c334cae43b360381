import type { MediaTrack } from './media-track'
import { type SoundKind, staggered, StartDelays } from './start-delays'

/** A track that is to play, and by which clock it will. */
export interface Starting {
  readonly track: MediaTrack
  readonly kind: SoundKind
}

interface Started extends Starting {
  readonly clockMs: number
  readonly atMs: number
}

/** Of this computer, whichever recording is played. */
const delays = new StartDelays()

/** How long a clock of this kind takes to run after being told to. */
export function startDelayOf(kind: SoundKind): number {
  return delays.of(kind)
}

/** Tells tracks to play so that their clocks run together, and learns from it for the next time. */
export class Starter {
  #timers: readonly ReturnType<typeof setTimeout>[] = []
  #started: readonly Started[] = []

  /** Starts each at its moment; `done` is called when the last was told. */
  start(startings: readonly Starting[], rate: number, done: () => void): void {
    this.stop()
    const starts = startings.map(({ track, kind }) => ({ clockMs: track.clockMs(), delayMs: delays.of(kind) }))
    const waits = staggered(starts, rate)
    this.#timers = startings.map(({ track, kind }, index) =>
      setTimeout(() => {
        this.#started = [...this.#started, { track, kind, clockMs: track.clockMs(), atMs: performance.now() }]
        track.rate = rate
        track.play()
        if (this.#started.length === startings.length) done()
      }, waits[index]),
    )
  }

  /** Forgets what has not been started yet, and what might be learned. */
  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers = []
    this.#started = []
  }

  /** Once all clocks run evenly: learns how long each took. */
  learn(rate: number): void {
    const now = performance.now()
    for (const { track, kind, clockMs, atMs } of this.#started) {
      if (track.isRunning) delays.learn(kind, now - atMs - (track.clockMs() - clockMs) / rate)
    }
    this.#started = []
  }
}
