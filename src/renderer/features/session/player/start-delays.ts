/** How a file sounds decides what its clock runs by: the sound card's, a silent stand-in of it, or the computer's. */
export type SoundKind = 'heard' | 'muted' | 'silent'

/** Longer is a stall, not a start. */
const longestMs = 400
/** How much of its newest start a kind takes over: one start in a busy moment should not shift all others. */
const newest = 0.5

/**
 * How long after being told to play a clock runs, by how it sounds. It hardly changes on one computer, so it is learned
 * from each start, and files are told to play so much earlier or later that their clocks run together.
 */
export class StartDelays {
  readonly #delays: Record<SoundKind, number> = { heard: 110, muted: 70, silent: 15 }

  of(kind: SoundKind): number {
    return this.#delays[kind]
  }

  /** Takes a start over that took so long. */
  learn(kind: SoundKind, ms: number): void {
    if (ms >= 0 && ms <= longestMs) this.#delays[kind] += (ms - this.#delays[kind]) * newest
  }
}

/** What is about to play, from where and how long its clock will take to run. */
export interface Start {
  readonly clockMs: number
  readonly delayMs: number
}

/**
 * How long to wait with each before telling it to play, so that all clocks show the same recording time once they run.
 * The first waits for nothing.
 */
export function staggered(starts: readonly Start[], rate: number): readonly number[] {
  const moments = starts.map(({ clockMs, delayMs }) => clockMs / rate - delayMs)
  const first = Math.min(...moments)
  return moments.map((moment) => moment - first)
}
