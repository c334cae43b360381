const firstCapacity = 64

/**
 * Times in order, so that any stretch is counted for any scale by bisection and not by a look at the events. Whole milliseconds
 * below 2^31 (24 days). A change moves the times after it as one block of memory.
 */
export class SortedTimes {
  #times = new Int32Array(firstCapacity)
  #size = 0

  get size(): number {
    return this.#size
  }

  add(ms: number): void {
    if (this.#size === this.#times.length) {
      const larger = new Int32Array(this.#size * 2)
      larger.set(this.#times)
      this.#times = larger
    }
    const at = this.#lowerBound(ms, 0, this.#size)
    this.#times.copyWithin(at + 1, at, this.#size)
    this.#times[at] = ms
    this.#size += 1
  }

  /** Takes one such time out, if there is one. */
  remove(ms: number): void {
    const at = this.#lowerBound(ms, 0, this.#size)
    if (at === this.#size || this.#times[at] !== ms) return
    this.#times.copyWithin(at, at + 1, this.#size)
    this.#size -= 1
  }

  /** Times in [fromMs, toMs). */
  count(fromMs: number, toMs: number): number {
    if (toMs <= fromMs) return 0
    const from = this.#lowerBound(fromMs, 0, this.#size)
    return this.#lowerBound(toMs, from, this.#size) - from
  }

  /**
   * Adds to `into[i]` the times of column `first + i`, where column c is the stretch [c * columnMs, (c + 1) * columnMs). Columns
   * are fixed to the recording, not to the screen, so that they do not flicker while the view moves.
   */
  columns(first: number, columnMs: number, into: Uint32Array): void {
    let at = this.#lowerBound(first * columnMs, 0, this.#size)
    while (at < this.#size) {
      const column = Math.floor((this.#times[at] ?? 0) / columnMs)
      if (column - first >= into.length) return
      const next = Math.max(at + 1, this.#after((column + 1) * columnMs, at))
      const index = Math.max(0, column - first)
      into[index] = (into[index] ?? 0) + next - at
      at = next
    }
  }

  /** Index of the first time at or after `ms`, not before `from`; quick where that is near. */
  #after(ms: number, from: number): number {
    let step = 1
    let low = from
    while (low + step < this.#size && (this.#times[low + step] ?? 0) < ms) {
      low += step
      step *= 2
    }
    return this.#lowerBound(ms, low, Math.min(this.#size, low + step))
  }

  #lowerBound(ms: number, from: number, to: number): number {
    let low = from
    let high = to
    // Marks come mostly in order of time.
    if (high > low && (this.#times[high - 1] ?? 0) < ms) return high
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#times[middle] ?? 0) < ms) low = middle + 1
      else high = middle
    }
    return low
  }
}
