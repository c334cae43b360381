import { type AudioSample, AudioSampleSink } from 'mediabunny'
import { Bins } from '@domain/sound/bins'
import { type ComparedSound, loudnessRate } from '@domain/sound/sound-lag'
import { readSound, type SoundFile } from '@renderer/features/session/sound/read-sound'

/** The sound of a file, decoded as it is needed; `known` is how loud it is where that has been computed before. */
export function soundOfFile(file: SoundFile, seconds: number, known: Float32Array | null): ComparedSound {
  return {
    seconds,
    async loudness(onSeconds) {
      if (known !== null) {
        onSeconds(seconds)
        return known
      }
      return loudnessOf(file, seconds, onSeconds)
    },
    async read(from, to, take) {
      for await (const sample of new AudioSampleSink(file.track).samples(from, to)) {
        take(mixed(channelsOf(sample)), sample.timestamp, sample.sampleRate)
        sample.close()
      }
    },
  }
}

async function loudnessOf(
  file: SoundFile,
  seconds: number,
  onSeconds: (seconds: number) => void,
): Promise<Float32Array> {
  let bins = new Bins(loudnessRate, 0, seconds)
  await readSound(
    file,
    () => {
      bins = new Bins(loudnessRate, 0, seconds)
      return {
        add: ({ startS, rate, channels }) => {
          bins.add(mixed(channels), startS, rate)
          onSeconds(startS)
          return false
        },
        end: () => undefined,
      }
    },
    () => Promise.resolve(),
  )
  return bins.loudness()
}

function channelsOf(sample: AudioSample): readonly Float32Array[] {
  return Array.from({ length: sample.numberOfChannels }, (_, planeIndex) => {
    const samples = new Float32Array(sample.numberOfFrames)
    sample.copyTo(samples, { planeIndex, format: 'f32-planar' })
    return samples
  })
}

/** All channels as one. */
function mixed(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(), ...others] = channels
  if (others.length === 0) return first
  return first.map(
    (value, index) => others.reduce((sum, samples) => sum + (samples[index] ?? 0), value) / channels.length,
  )
}
