/** Sound summed up in bins of equal length as it comes in, in any order and with gaps. */
export class Bins {
  readonly rate: number
  readonly #startSeconds: number
  readonly #sums: Float32Array
  readonly #squares: Float32Array
  readonly #counts: Uint16Array

  /** From a time on, `rate` bins a second. */
  constructor(rate: number, startSeconds: number, seconds: number) {
    this.rate = rate
    this.#startSeconds = startSeconds
    const length = Math.max(0, Math.ceil(seconds * rate))
    this.#sums = new Float32Array(length)
    this.#squares = new Float32Array(length)
    this.#counts = new Uint16Array(length)
  }

  /** Takes samples (-1 to 1) of one channel that begin at a time; what lies outside is left out. */
  add(samples: Float32Array, atSeconds: number, samplesPerSecond: number): void {
    const first = (atSeconds - this.#startSeconds) * this.rate
    const step = this.rate / samplesPerSecond
    for (let index = 0; index < samples.length; index += 1) {
      const bin = Math.floor(first + index * step + tiny)
      if (bin < 0 || bin >= this.#sums.length) continue
      const value = samples[index] ?? 0
      this.#sums[bin] = (this.#sums[bin] ?? 0) + value
      this.#squares[bin] = (this.#squares[bin] ?? 0) + value * value
      this.#counts[bin] = (this.#counts[bin] ?? 0) + 1
    }
  }

  /** The mean of each bin: the same sound at the rate of the bins. Bins without sound are 0. */
  mean(): Float32Array {
    return this.#sums.map((sum, bin) => sum / Math.max(1, this.#counts[bin] ?? 0))
  }

  /** Root mean square of each bin: how loud it is. */
  loudness(): Float32Array {
    return this.#squares.map((sum, bin) => Math.sqrt(sum / Math.max(1, this.#counts[bin] ?? 0)))
  }
}

/** Keeps a sample that lies on the border of a bin, but for rounding, in the bin that begins there. */
const tiny = 1e-6
