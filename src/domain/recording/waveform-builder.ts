import {
  binsPerPart,
  companded,
  emptyPart,
  finestBinMs,
  gap,
  levelCount,
  levelFactor,
  type WaveformPart,
} from '@domain/recording/waveform'

/** Sound of one moment: samples (-1 to 1) of each channel, all of one length. */
export interface Sound {
  /** Media time of the first sample, in seconds. */
  readonly startS: number
  /** Samples per second of each channel. */
  readonly rate: number
  readonly channels: readonly Float32Array[]
}

/** Of each level so many parts stay open for sound that comes late. */
const openParts = 2

/** Gathers sound into the bins of all levels. Holds few parts at a time, however long the recording is. */
export class WaveformBuilder {
  readonly #parts: Map<number, Int8Array>[] = Array.from({ length: levelCount }, () => new Map<number, Int8Array>())
  readonly #changed: Set<number>[] = Array.from({ length: levelCount }, () => new Set<number>())

  /** Begins with parts that were gathered before, to go on where they end. */
  constructor(parts: readonly WaveformPart[] = []) {
    for (const { level, part, data } of parts) this.#parts[level]?.set(part, data.slice())
  }

  /** Adds sound; the loudest channel counts. What lies before the beginning is left out. */
  add({ startS, rate, channels }: Sound): void {
    const length = channels[0]?.length ?? 0
    const binS = finestBinMs / 1000
    let from = startS < 0 ? Math.ceil(-startS * rate) : 0
    while (from < length) {
      // A sample that stands on a border to within a rounding belongs behind it.
      const bin = Math.floor((startS + from / rate) / binS + 1e-6)
      const to = Math.min(length, Math.max(from + 1, Math.ceil(((bin + 1) * binS - startS) * rate - 1e-6)))
      this.#addBin(bin, channels, from, to)
      from = to
    }
  }

  /** The parts that have changed since the last call, as they are now; those that are long past are let go. */
  take(): WaveformPart[] {
    const taken: WaveformPart[] = []
    for (const [level, changed] of this.#changed.entries()) {
      const parts = this.#parts[level]
      for (const part of changed) {
        const data = parts?.get(part)
        if (data !== undefined) taken.push({ level, part, data: data.slice() })
      }
      changed.clear()
      const newest = Math.max(-1, ...(parts?.keys() ?? []))
      for (const part of parts?.keys() ?? []) if (part <= newest - openParts) parts?.delete(part)
    }
    return taken
  }

  #addBin(bin: number, channels: readonly Float32Array[], from: number, to: number): void {
    let lowest = Infinity
    let highest = -Infinity
    for (const samples of channels) {
      for (let index = from; index < to; index += 1) {
        const sample = samples[index] ?? 0
        if (sample < lowest) lowest = sample
        if (sample > highest) highest = sample
      }
    }
    const low = companded(lowest)
    const high = companded(highest)
    let at = bin
    for (let level = 0; level < levelCount; level += 1) {
      this.#widen(level, at, low, high)
      at = Math.floor(at / levelFactor)
    }
  }

  #widen(level: number, bin: number, low: number, high: number): void {
    const part = Math.floor(bin / binsPerPart)
    const data = this.#part(level, part)
    const at = (bin - part * binsPerPart) * 2
    const isNew = data[at] === gap
    data[at] = isNew ? low : Math.min(low, data[at] ?? low)
    data[at + 1] = isNew ? high : Math.max(high, data[at + 1] ?? high)
    this.#changed[level]?.add(part)
  }

  #part(level: number, part: number): Int8Array {
    const parts = this.#parts[level]
    const known = parts?.get(part)
    if (known !== undefined) return known
    const made = emptyPart()
    parts?.set(part, made)
    return made
  }
}
