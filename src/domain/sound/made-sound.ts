import { Bins } from '@domain/sound/bins'
import { type ComparedSound, loudnessRate } from '@domain/sound/sound-lag'

/** Sounds for tests: numbers by chance that are the same each time. */

const rate = 8000

/** Numbers in [-1, 1) from a seed (a 32-bit linear congruential generator, constants of Numerical Recipes). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  }
}

/** Talk, as far as a comparison cares: noise that grows louder and softer some times a second, with pauses. */
export function madeTalk(seconds: number, seed: number): Float32Array {
  const next = chance(seed)
  const samples = new Float32Array(Math.round(seconds * rate))
  let [level, wanted] = [0, 0]
  let left = 0
  for (let index = 0; index < samples.length; index += 1) {
    if (left === 0) {
      left = Math.round(rate * (0.06 + 0.12 * (next() + 1)))
      wanted = next() < -0.4 ? 0.002 : 0.05 * (next() + 1.2)
    }
    left -= 1
    level += (wanted - level) * 0.002
    samples[index] = level * next()
  }
  return samples
}

export function madeNoise(seconds: number, loudness: number, seed: number): Float32Array {
  const next = chance(seed)
  return Float32Array.from({ length: Math.round(seconds * rate) }, () => loudness * next())
}

/** What a device that began some seconds into a sound took of it; its clock may run fast by some millionths. */
export function taken(sound: Float32Array, fromSeconds: number, seconds: number, fast = 0): Float32Array {
  return Float32Array.from({ length: Math.round(seconds * rate) }, (_, index) => {
    const place = fromSeconds * rate + index / (1 + fast)
    const whole = Math.floor(place)
    const share = place - whole
    return (sound[whole] ?? 0) * (1 - share) + (sound[whole + 1] ?? 0) * share
  })
}

export function mixed(one: Float32Array, gain: number, other: Float32Array): Float32Array {
  return one.map((value, index) => value * gain + (other[index] ?? 0))
}

/** A sound that is read in pieces of a tenth of a second, as from a file. */
export function soundOf(samples: Float32Array): ComparedSound {
  const piece = rate / 10
  return {
    seconds: samples.length / rate,
    loudness(onSeconds) {
      const bins = new Bins(loudnessRate, 0, samples.length / rate)
      bins.add(samples, 0, rate)
      onSeconds(samples.length / rate)
      return Promise.resolve(bins.loudness())
    },
    async read(from, to, take) {
      const first = Math.floor((from * rate) / piece) * piece
      for (let start = first; start < Math.min(samples.length, to * rate); start += piece) {
        take(samples.subarray(start, start + piece), start / rate, rate)
      }
      return Promise.resolve()
    },
  }
}
