import { partMsOf, type WaveformPart } from '@domain/recording/waveform'
import { loudnessOfWaveform } from '@domain/sound/kept-loudness'
import { ask } from '@renderer/lib/door'

/** How loud a file is, where its whole waveform is kept in the study; null where it is to be computed. */
export async function keptLoudness(mediaId: string, durationMs: number): Promise<Float32Array | null> {
  const state = await ask('waveform.state', { mediaId })
  if (!state.ok || state.value?.isComplete !== true) return null
  const to = Math.ceil(durationMs / partMsOf(0))
  const parts = await ask('waveform.parts', { mediaId, level: 0, from: 0, to })
  if (!parts.ok) return null
  const bytes = parts.value.map(({ level, part, data }): WaveformPart => ({
    level,
    part,
    data: new Int8Array(data.buffer, data.byteOffset, data.byteLength),
  }))
  return loudnessOfWaveform(bytes, durationMs)
}
