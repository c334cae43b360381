import { frameAt, frameOfStoredMs, type FrameTimes } from '@domain/time/frames'
import { framePlace, momentPlace } from './frame-place'
import { hasFrame, inMediaTime } from './frame-times'
import type { Seen } from './presented-frames'
import type { Place } from './seeker'

/** A frame's start is stored rounded: half a millisecond later is surely in it, a whole one perhaps in the next. */
const intoFrameMs = 0.6
/** A last frame that stands for longer is the last that could be read, not the last that there is. */
const lastFrameMs = 3000
/** Durations are stored in whole milliseconds. */
const roundingMs = 1
/** Where the file's facts do not tell. */
const usualFrameMs = 40
/** Frames are displayed at the display's own beat, so what was played between two of them is known this well. */
const smoothMs = 35
/**
 * The frames of a busy page reach the display later than those of one that draws, as if the browser waited for the page
 * before each drawing. So much later fits best what was read from the display's own pixels, 240 times a second, at 0.5x to 3x.
 */
const heldUpMs = 6

/** What a file's facts tell of its frames. */
interface FileFacts {
  readonly durationMs: number
  readonly video: { readonly frameRate: number | null } | null
}

/** How the recording runs on from a presented frame. */
export interface Run {
  readonly rate: number
  /** The element's own clock at that moment: it knows of stalls, and is a little ahead of the screen. */
  readonly clockMs: number
}

/** Where a file's frames lie in media time: from its container once that has been read, before that from its rate. */
export class FrameMap {
  /** The length of a frame for showing and stepping by while the container's own times are not known. */
  readonly usualFrameMs: number
  readonly #durationMs: number
  readonly #hasPicture: boolean
  /** The place of the first frame shown after opening is the container's first, too. */
  #firstShownMs: number | null = null
  #times: Float64Array | null = null

  constructor(facts: FileFacts) {
    const frameRate = facts.video?.frameRate
    this.usualFrameMs = frameRate ? 1000 / frameRate : usualFrameMs
    this.#durationMs = facts.durationMs
    this.#hasPicture = facts.video !== null
  }

  get times(): FrameTimes | null {
    return this.#times
  }

  /** Takes the container's frame times over. What its table of contents tells beyond the file's end is not there. */
  learn(times: Float64Array): void {
    const whole = times.filter((ms) => ms <= this.#durationMs + roundingMs)
    this.#times = whole.length === 0 ? null : inMediaTime(whole, this.#firstShownMs)
  }

  /** It is a frame of a last part that is not whole: the file ends before it. */
  isBeyond(mediaMs: number): boolean {
    const last = this.#times?.at(-1)
    if (last === undefined) return mediaMs > this.#durationMs + roundingMs
    return mediaMs > last + roundingMs && mediaMs > this.#durationMs - roundingMs
  }

  /** The container could not be read so far: what is there is known only by the moment. */
  #isUnread(mediaMs: number): boolean {
    const last = this.#times?.at(-1)
    return last !== undefined && mediaMs > last + lastFrameMs
  }

  /** A frame was presented. Times that do not have it are not this file's as the browser plays it: better none. */
  see(mediaMs: number): void {
    if (this.#firstShownMs === null) {
      this.#firstShownMs = mediaMs
      // The container may have been read before anything was on screen.
      if (this.#times !== null) this.#times = inMediaTime(this.#times, mediaMs)
    }
    if (this.#times !== null && !this.#isUnread(mediaMs) && !hasFrame(this.#times, mediaMs)) this.#times = null
  }

  /** Number of the frame that a stored time names; null while frames are not known. */
  indexOf(storedMs: number): number | null {
    return this.#times === null || this.#isUnread(storedMs) ? null : frameOfStoredMs(this.#times, storedMs)
  }

  /** When the frame that is presented at this time ends; sound has no frames. */
  endOf(mediaMs: number): number {
    if (!this.#hasPicture) return mediaMs
    if (this.#isUnread(mediaMs)) return mediaMs + this.usualFrameMs
    const next = this.#times?.[frameAt(this.#times, mediaMs + intoFrameMs) + 1]
    return next ?? mediaMs + this.usualFrameMs
  }

  /** The way to the frame that a stored time names. */
  placeOf(storedMs: number): Place | null {
    if (this.#times === null || this.#isUnread(storedMs)) {
      return momentPlace(storedMs, this.#hasPicture ? intoFrameMs : 0)
    }
    return this.#frame(this.#times, frameOfStoredMs(this.#times, storedMs))
  }

  /** The way to the n-th frame after (or before) the one that is presented at this time. */
  placeAfter(mediaMs: number, count: number): Place | null {
    if (this.#times === null || this.#isUnread(mediaMs)) {
      return momentPlace(Math.max(0, mediaMs + count * this.usualFrameMs), intoFrameMs)
    }
    const index = frameAt(this.#times, mediaMs + intoFrameMs) + count
    return this.#frame(this.#times, Math.min(this.#times.length - 1, Math.max(0, index)))
  }

  /**
   * Start of the frame that was on screen at a moment. Of some frames no notice comes, or only after the key that was
   * pressed on them: then the frames that were told of, the speed and the container tell which one it must have been.
   * `run` is null unless the recording ran on while the page was too busy to hear of it.
   */
  onScreen({ frame, next }: Seen, timeStamp: number, run: Run | null): number {
    if (next !== null) return this.#before(next, frame, timeStamp)
    return run === null ? frame.mediaMs : this.#reachedBy(frame, timeStamp, run)
  }

  #before(next: NonNullable<Seen['next']>, frame: Seen['frame'], timeStamp: number): number {
    const ranMs = (next.displayMs - frame.displayMs) * next.rate
    const wasPlayedThrough = Math.abs(next.mediaMs - frame.mediaMs - ranMs) <= smoothMs * Math.max(1, next.rate)
    if (!wasPlayedThrough) return frame.mediaMs
    const ranOnMs = (timeStamp - heldUpMs - next.evenMs) * next.rate
    return this.#startAt(next.mediaMs + Math.min(0, ranOnMs), frame.mediaMs)
  }

  #reachedBy(frame: Seen['frame'], timeStamp: number, { rate, clockMs }: Run): number {
    const elapsedMs = timeStamp - heldUpMs - frame.evenMs
    if (elapsedMs <= 0) return frame.mediaMs
    return this.#startAt(Math.min(frame.mediaMs + elapsedMs * rate, clockMs), frame.mediaMs)
  }

  #startAt(mediaMs: number, earliestMs: number): number {
    if (this.#times === null) return earliestMs
    return Math.max(earliestMs, this.#times[frameAt(this.#times, mediaMs + intoFrameMs)] ?? earliestMs)
  }

  #frame(times: FrameTimes, index: number): Place | null {
    return framePlace(times, index, this.#durationMs, this.usualFrameMs)
  }
}
