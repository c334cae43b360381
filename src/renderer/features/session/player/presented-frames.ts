import { refreshMs } from './refresh'

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

/** Frames wait for the display's next refresh, some for longer than others. */
interface Evened {
  /** When it would have come had it waited as long as those before it did on average. */
  readonly evenMs: number
}

/** The frame that was on screen at a moment, as far as the notices go, and the next one that was told of. */
export interface Seen {
  readonly frame: PresentedFrame & Evened
  /** Only where frames in between were on screen of which no notice came. */
  readonly next: (ToldFrame & Evened) | null
}

/** Long enough for a key event that waits behind a second of work at 60 frames a second. */
const remembered = 64
/** As many as tell the average wait. */
const evenedOver = 8
/** A frame that came so much off the beat of another was not played on from it. */
const offBeatMs = 1.25 * refreshMs

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
    const isHole = next !== undefined && next.count > frame.count + 1
    return {
      frame: { ...frame, evenMs: this.#evenMs(frame, index) },
      next: isHole ? { ...next, evenMs: this.#evenMs(next, index + 1) } : null,
    }
  }

  #evenMs(frame: ToldFrame, index: number): number {
    const before = this.#frames.slice(Math.max(0, index + 1 - evenedOver), index + 1).toReversed()
    const late = before.map((other) => lateMs(other, frame))
    const end = late.findIndex((ms) => Math.abs(ms) > offBeatMs)
    const inOneGo = end === -1 ? late : late.slice(0, end)
    return frame.displayMs + inOneGo.reduce((sum, ms) => sum + ms, 0) / inOneGo.length
  }
}

/** How much later a frame came than the run to another one says; infinite where the speed was another. */
function lateMs(frame: ToldFrame, other: ToldFrame): number {
  if (frame.rate !== other.rate) return Infinity
  return frame.displayMs - other.displayMs - (frame.mediaMs - other.mediaMs) / other.rate
}
