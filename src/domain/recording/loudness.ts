import { expanded, gap } from '@domain/recording/waveform'

/** The gain goes in steps of half as much again, roughly 3.5 dB. */
export const gainStep = 1.5
const leastGain = 0.25
export const mostGain = 100

/** Speech at its usual loudness fills so much of the lane's half height. */
const speechFills = 0.6
/** Most of a session is speech; so large a share of its sounding stretches is quieter than speech at its loudest. */
const speechShare = 0.75

/** Counts how loud stretches are, so that a gain can be found without looking at all of them again. */
export class Loudness {
  readonly #counts = new Float64Array(128)

  /** Adds the bins of a part: lowest and highest sample in turn. */
  add(data: Int8Array): void {
    this.#count(data, 1)
  }

  /** Takes the bins of a part away again, as they were when they were added. */
  remove(data: Int8Array): void {
    this.#count(data, -1)
  }

  /** How many times larger the sound must be drawn for its speech to be seen well; 1 for silence. */
  gain(): number {
    const total = this.#counts.reduce((sum, count) => sum + count, 0)
    let below = 0
    for (const [byte, count] of this.#counts.entries()) {
      below += count
      if (total > 0 && below >= total * speechShare) return withinGain(speechFills / expanded(byte))
    }
    return 1
  }

  #count(data: Int8Array, by: 1 | -1): void {
    for (let at = 0; at < data.length; at += 2) {
      const low = data[at] ?? gap
      if (low === gap) continue
      const size = Math.min(127, Math.max(-low, data[at + 1] ?? 0, 0))
      // Digital silence says nothing about how loud the speech is.
      if (size > 0) this.#counts[size] = (this.#counts[size] ?? 0) + by
    }
  }
}

/** A gain as near as the lane can draw. */
export function withinGain(gain: number): number {
  return Math.min(mostGain, Math.max(leastGain, gain))
}
