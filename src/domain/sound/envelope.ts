/** What is this much (dB) below the loudest is taken as silence: the noise of two devices is never the same. */
const rangeDb = 50
/** Level changes slower than this (s) belong to the microphone (distance, automatic gain), not to what was said. */
const slowSeconds = 2

/**
 * How the loudness of a sound goes up and down, free of its gain: decibels less their mean over some seconds round each
 * moment. `loudness` is root mean square per bin, `rate` bins a second.
 */
export function envelope(loudness: Float32Array, rate: number): Float32Array {
  const floor = loudest(loudness) * 10 ** (-rangeDb / 20)
  if (floor === 0) return new Float32Array(loudness.length)
  const levels = loudness.map((value) => 20 * Math.log10(Math.max(value, floor)))
  return lessMean(levels, Math.round((slowSeconds * rate) / 2))
}

/** The loudest of the bins but for a thousandth: a bump against the microphone says nothing of the talk. */
function loudest(loudness: Float32Array): number {
  const sorted = loudness.toSorted()
  return sorted[Math.floor((sorted.length - 1) * 0.999)] ?? 0
}

/** Each value less the mean of those up to `reach` before and behind it. */
function lessMean(values: Float32Array, reach: number): Float32Array {
  const sums = new Float64Array(values.length + 1)
  for (let index = 0; index < values.length; index += 1) sums[index + 1] = (sums[index] ?? 0) + (values[index] ?? 0)
  return values.map((value, index) => {
    const from = Math.max(0, index - reach)
    const to = Math.min(values.length, index + reach + 1)
    return value - ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from)
  })
}

/**
 * The same sound with its high parts raised, y[n] = x[n] - 0.95 x[n-1] (pre-emphasis as in speech coding): a voice's
 * own low period would else make the sound resemble itself a few milliseconds on.
 */
export function sharpened(samples: Float32Array): Float32Array {
  return samples.map((value, index) => value - 0.95 * (samples[index - 1] ?? 0))
}
