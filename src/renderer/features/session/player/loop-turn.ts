import type { Interval } from '@domain/time/intervals'

/** Turning takes about this long, and the frame after the stretch should not flash up. */
const turnEarlyMs = 15

/**
 * Goes back to the start of a repeated stretch when its last frame has been shown for its time. Waiting for a frame
 * beyond it would show that frame, and wait for ever where the stretch ends with the film.
 */
export class LoopTurn {
  #timer: ReturnType<typeof setTimeout> | undefined

  /**
   * A frame of the stretch, or one beyond it, is shown. `remainingMs` answers how long the stretch goes on at the present
   * speed, null when it is not played any more.
   */
  shown(stretch: Interval, frame: Interval, remainingMs: () => number | null, turn: () => void): void {
    clearTimeout(this.#timer)
    if (frame.startMs >= stretch.endMs || frame.startMs < stretch.startMs) turn()
    else if (frame.endMs >= stretch.endMs) this.#wait(remainingMs, turn)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #wait(remainingMs: () => number | null, turn: () => void): void {
    const leftMs = remainingMs()
    if (leftMs === null) return
    if (leftMs <= turnEarlyMs) turn()
    else this.#timer = setTimeout(() => this.#wait(remainingMs, turn), leftMs - turnEarlyMs)
  }
}
