/** A frame that was put on screen: when (on the clock of event timestamps) and its media time. */
export interface PresentedFrame {
  readonly displayMs: number
  readonly mediaMs: number
}

/** Long enough for a key event that waits behind a second of work at 60 frames a second. */
const remembered = 64

/** The last frames that were shown, so that a key pressed a moment ago meets the frame its rater saw. */
export class PresentedFrames {
  #frames: PresentedFrame[] = []

  add(frame: PresentedFrame): void {
    const newest = this.#frames.at(-1)
    // A frame that replaced another before the screen was drawn again was the only one seen of the two.
    if (newest !== undefined && frame.displayMs <= newest.displayMs) this.#frames.pop()
    this.#frames.push(frame)
    if (this.#frames.length > remembered) this.#frames.shift()
  }

  get newest(): PresentedFrame | null {
    return this.#frames.at(-1) ?? null
  }

  /** The frame on screen at a moment: the last displayed by then, or the oldest known when the moment lies before all. */
  at(timeStamp: number): PresentedFrame | null {
    return this.#frames.findLast((frame) => frame.displayMs <= timeStamp) ?? this.#frames[0] ?? null
  }
}
