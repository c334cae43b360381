import { binsPerPart, expanded, finestBinMs, gap, type WaveformPart } from '@domain/recording/waveform'

/** How loud a sound is, in the bins that sounds are compared in, by the finest level of its kept waveform; bins without sound are 0. */
export function loudnessOfWaveform(parts: readonly WaveformPart[], durationMs: number): Float32Array {
  const loudness = new Float32Array(Math.ceil(durationMs / finestBinMs))
  for (const { level, part, data } of parts) {
    if (level !== 0) continue
    for (let bin = 0; bin < binsPerPart; bin += 1) {
      const place = part * binsPerPart + bin
      const low = data[bin * 2] ?? gap
      if (place < loudness.length && low !== gap)
        loudness[place] = (expanded(data[bin * 2 + 1] ?? 0) - expanded(low)) / 2
    }
  }
  return loudness
}
