/** A frame that was put on screen: when (on the clock of event timestamps) and its media time. */
export interface PresentedFrame {
  readonly displayMs: number
  readonly mediaMs: number
}

/** A frame as the browser told of it. */
export interface ToldFrame extends PresentedFrame {
  /** How many the element has presented since it was opened; a busy page is not told of each. */
  readonly count: number
  /** How fast the recording ran then. */
  readonly rate: number
}

/** The frame that was on screen at a moment, as far as the notices go, and the next one that was told of. */
export interface Seen {
  readonly frame: PresentedFrame
  /** Only where frames in between were on screen of which no notice came. */
  readonly next: ToldFrame | null
}

/** Long enough for a key event that waits behind a second of work at 60 frames a second. */
const remembered = 64

/** The last frames that were shown, so that a key pressed a moment ago meets the frame its rater saw. */
export class PresentedFrames {
  #frames: ToldFrame[] = []

  add(frame: ToldFrame): void {
    const newest = this.#frames.at(-1)
    // A frame that replaced another before the screen was drawn again was the only one seen of the two.
    if (newest !== undefined && frame.displayMs <= newest.displayMs) this.#frames.pop()
    this.#frames.push(frame)
    if (this.#frames.length > remembered) this.#frames.shift()
  }

  get newest(): PresentedFrame | null {
    return this.#frames.at(-1) ?? null
  }

  /** What was on screen at a moment: the last displayed by then, or the oldest known when the moment lies before all. */
  at(timeStamp: number): Seen | null {
    const index = Math.max(
      0,
      this.#frames.findLastIndex((frame) => frame.displayMs <= timeStamp),
    )
    const frame = this.#frames[index]
    if (frame === undefined) return null
    const next = this.#frames[index + 1]
    return { frame, next: next !== undefined && next.count > frame.count + 1 ? next : null }
  }
}
