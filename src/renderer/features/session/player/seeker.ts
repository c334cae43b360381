/** The part of a media element that moving needs. */
export interface Movable {
  currentTime: number
  playbackRate: number
  muted: boolean
  play(): Promise<void>
  pause(): void
}

/** A place to go to, and the ways there. */
export interface Place {
  /** Media time of the frame that is meant. */
  readonly frameMs: number
  /** Media times (seconds) to ask for, one after the other until the right frame is shown. */
  readonly targets: readonly number[]
  /** Media times before it from which it can be played to, nearest first. */
  readonly runUps: readonly number[]
  /** How slowly to play to it. */
  readonly creepRate: number
  /** Below 0 when a presented frame lies before the one that is meant, 0 when it is the one, above 0 when behind it. */
  compare(mediaMs: number): number
}

/** Chromium plays no slower than this. */
const slowest = 1 / 16

/**
 * Sends a media element to one place at a time: the next place is asked for only once the last one is on screen,
 * and of several places asked for meanwhile the latest wins. So a held key stays responsive and the end is exact.
 *
 * A few frames cannot be reached by seeking: Chromium shows the frame before when the container overstates that one's
 * length, and starts behind when a key frame's decoding time lies before their own. Those are played to, slowly and
 * silently.
 */
export class Seeker {
  readonly #element: Movable
  #place: Place | null = null
  #waiting: Place | null = null
  #tried = 0
  /** How much slower than planned the element plays to its place. */
  #slowness = 1
  #isConfirming = false
  #before: { readonly rate: number; readonly muted: boolean } | null = null

  constructor(element: Movable) {
    this.#element = element
  }

  /** Where the element will be when all that was asked has been done; null when it is there. */
  get destination(): Place | null {
    return this.#waiting ?? this.#place
  }

  /** The element has stopped on its frame, which is to be looked at once more. */
  get isConfirming(): boolean {
    return this.#isConfirming
  }

  /** The element plays only to arrive. */
  get isCreeping(): boolean {
    return this.#before !== null
  }

  seek(place: Place): void {
    if (this.#place === null) this.#begin(place)
    else this.#waiting = place
  }

  /** A frame is on screen after a move. Ends the move when it is the right one, and otherwise tries the next way. */
  presented(mediaMs: number): void {
    if (this.#place === null) return
    if (this.#waiting !== null) this.#begin(this.#waiting)
    else this.#judge(this.#place, this.#place.compare(mediaMs))
  }

  /** Forgets where it was sent. */
  drop(): void {
    this.#stopCreeping()
    this.#isConfirming = false
    this.#place = null
    this.#waiting = null
  }

  /** Is content with what is on screen, and goes on to what was asked meanwhile. */
  settle(): void {
    this.#stopCreeping()
    this.#isConfirming = false
    this.#place = null
    if (this.#waiting !== null) this.#begin(this.#waiting)
  }

  #begin(place: Place): void {
    this.#stopCreeping()
    this.#isConfirming = false
    this.#waiting = null
    this.#place = place
    this.#tried = 0
    this.#slowness = 1
    this.#tryNext(place)
  }

  #judge(place: Place, difference: number): void {
    if (this.isCreeping || this.#isConfirming) this.#judgeCreeping(place, difference)
    else if (difference === 0) this.settle()
    else if (this.#tried < place.targets.length) this.#tryNext(place)
    else if (difference < 0) this.#creep(place)
    else this.#tryNext(place)
  }

  #tryNext(place: Place): void {
    const target = [...place.targets, ...place.runUps][this.#tried]
    this.#tried += 1
    if (target === undefined) this.settle()
    else this.#element.currentTime = target
  }

  #creep(place: Place): void {
    this.#before = { rate: this.#element.playbackRate, muted: this.#element.muted }
    this.#element.muted = true
    this.#element.playbackRate = Math.max(slowest, place.creepRate / this.#slowness)
    this.#element.play().catch(() => {
      if (this.#place === place && this.isCreeping) this.settle()
    })
  }

  /** Stopping takes a moment in which the next frame may still come: what is reached is looked at once more. */
  #judgeCreeping(place: Place, difference: number): void {
    if (difference > 0) this.#creepAgain(place)
    else if (this.#isConfirming) this.settle()
    else if (difference === 0) {
      this.#stopCreeping()
      this.#isConfirming = true
    }
  }

  /** The frame went by unseen: from before it again, and slower. */
  #creepAgain(place: Place): void {
    this.#stopCreeping()
    this.#isConfirming = false
    this.#slowness *= 2
    this.#tryNext(place)
  }

  #stopCreeping(): void {
    if (this.#before === null) return
    this.#element.pause()
    this.#element.playbackRate = this.#before.rate
    this.#element.muted = this.#before.muted
    this.#before = null
  }
}
