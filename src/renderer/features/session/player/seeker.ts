/** The part of a media element that moving needs. */
export interface Movable {
  currentTime: number
}

/**
 * Sends a media element to one place at a time: the next place is asked for only once the last one is on screen,
 * and of several places asked for meanwhile the latest wins. So a held key stays responsive and the end is exact.
 */
export class Seeker {
  #inFlight: number | null = null
  #waiting: number | null = null
  readonly #element: Movable

  constructor(element: Movable) {
    this.#element = element
  }

  /** Where the element will be when all that was asked has been done (media seconds); null when it is there. */
  get target(): number | null {
    return this.#waiting ?? this.#inFlight
  }

  seek(seconds: number): void {
    if (this.#inFlight !== null) {
      this.#waiting = seconds
      return
    }
    this.#inFlight = seconds
    this.#element.currentTime = seconds
  }

  /** The place last asked of the element is on screen. */
  arrived(): void {
    const next = this.#waiting
    this.#inFlight = null
    this.#waiting = null
    if (next !== null) this.seek(next)
  }
}
