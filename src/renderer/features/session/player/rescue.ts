/** What to do about a media element that has failed: open its file anew for a place, or leave it. */
export type Step =
  /** The place may be good: what failed may have been the reading ahead of the one before. */
  | { readonly kind: 'tryAnew'; readonly ms: number }
  /** The place cannot be read; the last frame that was seen before it can. */
  | { readonly kind: 'goBack'; readonly ms: number }
  /** Nor can that. */
  | { readonly kind: 'stay' }

/**
 * Leads a track out of places that cannot be read. A media element that has failed shows nothing more until its file
 * is opened anew, and tells of a failure late, often only when it is sent elsewhere: so a place is given up only when
 * it fails on a file just opened for it. Times are recording time.
 */
export class Rescue {
  /** For which place the file is being opened anew, and where to go if that fails too. */
  #now: { readonly ms: number; readonly backMs: number | null } | null = null
  /** Where it went back to last: not twice without a move in between. */
  #returnedMs: number | null = null

  get isOn(): boolean {
    return this.#now !== null
  }

  /** The place that it is on the way to. */
  get ms(): number | null {
    return this.#now?.ms ?? null
  }

  /** The element has failed on its way to a place (null: while it stood or played); `seenMs` is the frame seen last. */
  failed(headedMs: number | null, seenMs: number): Step {
    const { backMs } = this.#now ?? { backMs: seenMs }
    if (this.#now === null && headedMs !== null) return { kind: 'tryAnew', ms: headedMs }
    if (backMs === null || backMs === this.#returnedMs) return { kind: 'stay' }
    return { kind: 'goBack', ms: backMs }
  }

  /** The file is opened anew for a place; `backMs` is where to go if it cannot be read. */
  begin(ms: number, backMs: number | null): void {
    if (backMs === null) this.#returnedMs = ms
    this.#now = { ms, backMs }
  }

  /** Another place is wanted before the file is open. */
  redirect(ms: number): void {
    if (this.#now !== null) this.#now = { ms, backMs: this.#now.backMs ?? this.#now.ms }
  }

  /** The place is on screen, or given up. */
  end(): void {
    this.#now = null
  }

  /** The rater goes on: every way is open again. */
  forget(): void {
    this.#returnedMs = null
  }
}
