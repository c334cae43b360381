/** Finest bin: at finer scales than this there are few enough events on screen to look at each. */
const finestBinMs = 256
const mostBins = 65_536

/**
 * How many times lie where, in bins that double from level to level, so that a row of any number of events is counted for any
 * scale without a look at the events. A change touches one bin a level.
 */
export class DensityPyramid {
  readonly binMs: number
  readonly #levels: readonly Uint32Array[]

  constructor(durationMs: number, atLeastBinMs = finestBinMs) {
    let binMs = finestBinMs
    while (binMs < atLeastBinMs || durationMs / binMs > mostBins) binMs *= 2
    this.binMs = binMs
    const levels: Uint32Array[] = []
    for (let bins = Math.floor(Math.max(0, durationMs) / binMs) + 1; ; bins = Math.ceil(bins / 2)) {
      levels.push(new Uint32Array(bins))
      if (bins === 1) break
    }
    this.#levels = levels
  }

  add(ms: number): void {
    this.#change(ms, 1)
  }

  remove(ms: number): void {
    this.#change(ms, -1)
  }

  /** Times in the bins that [fromMs, toMs) touches. */
  count(fromMs: number, toMs: number): number {
    if (toMs <= fromMs) return 0
    let from = this.#binOf(fromMs)
    let to = this.#binOf(toMs - 1) + 1
    let total = 0
    for (const level of this.#levels) {
      if (from >= to) break
      if (from % 2 === 1) total += level[from++] ?? 0
      if (to % 2 === 1) total += level[--to] ?? 0
      from /= 2
      to /= 2
    }
    return total
  }

  /**
   * Adds to `into[i]` the times of column `first + i`, where column c is the stretch [c * columnMs, (c + 1) * columnMs). Columns
   * are fixed to the recording, not to the screen, so that they do not flicker while the view moves. Exact to a bin of at
   * most half a column; columns may not be finer than `binMs`.
   */
  columns(first: number, columnMs: number, into: Uint32Array): void {
    const { bins, binMs } = this.#levelFor(columnMs)
    const fromBin = Math.max(0, Math.ceil((first * columnMs) / binMs))
    const toBin = Math.min(bins.length, Math.ceil(((first + into.length) * columnMs) / binMs))
    for (let bin = fromBin; bin < toBin; bin += 1) {
      const count = bins[bin] ?? 0
      if (count === 0) continue
      const column = Math.floor((bin * binMs) / columnMs) - first
      if (column >= 0 && column < into.length) into[column] = (into[column] ?? 0) + count
    }
  }

  #levelFor(columnMs: number): { readonly bins: Uint32Array; readonly binMs: number } {
    const level = Math.max(0, Math.min(this.#levels.length - 1, Math.floor(Math.log2(columnMs / 2 / this.binMs))))
    return { bins: this.#levels[level] ?? new Uint32Array(0), binMs: this.binMs * 2 ** level }
  }

  #binOf(ms: number): number {
    const last = (this.#levels[0]?.length ?? 1) - 1
    return Math.min(last, Math.max(0, Math.floor(ms / this.binMs)))
  }

  #change(ms: number, by: number): void {
    let bin = this.#binOf(ms)
    for (const level of this.#levels) {
      level[bin] = (level[bin] ?? 0) + by
      bin >>>= 1
    }
  }
}

/**
 * Height of a column as a share of its row: one event is well seen, and each doubling adds the same, so that neither few nor
 * many hide. Fixed, not scaled to what is on screen, so that a row means the same wherever one looks.
 */
export function columnShare(count: number): number {
  if (count <= 0) return 0
  return Math.min(1, 0.28 + 0.16 * Math.log2(count))
}
