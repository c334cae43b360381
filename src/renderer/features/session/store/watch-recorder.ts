import type { Interval } from '@domain/time/intervals'
import type { PlaybackListener } from '@renderer/features/session/player/playback-listener'

/** Frames that a slow machine left out were still played over; more than this between two frames was not. */
const longestGapMs = 1_000

/** Gathers which stretches of the recording have been played. */
export class WatchRecorder implements PlaybackListener {
  #stretches: Interval[] = []
  /** Still growing; it is closed by an interruption and taken along by `take`. */
  #current: Interval | null = null

  played(startMs: number, endMs: number): void {
    const current = this.#current
    const isNext = current !== null && startMs >= current.startMs && startMs - current.endMs <= longestGapMs
    if (!isNext) this.interrupted()
    this.#current = { startMs: this.#current?.startMs ?? startMs, endMs: Math.max(this.#current?.endMs ?? 0, endMs) }
  }

  interrupted(): void {
    if (this.#current !== null && this.#current.endMs > this.#current.startMs) this.#stretches.push(this.#current)
    this.#current = null
  }

  /** What has been played since the last time this was asked, in whole milliseconds. */
  take(): readonly Interval[] {
    const reachedMs = this.#current?.endMs
    this.interrupted()
    if (reachedMs !== undefined) this.#current = { startMs: reachedMs, endMs: reachedMs }
    const taken = this.#stretches.map(({ startMs, endMs }) => ({
      startMs: Math.round(startMs),
      endMs: Math.round(endMs),
    }))
    this.#stretches = []
    return taken.filter(({ startMs, endMs }) => endMs > startMs)
  }
}
