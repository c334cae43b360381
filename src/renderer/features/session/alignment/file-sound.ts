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
    aMoment,
  )
  return bins.loudness()
}

/** Lets the worker's other business in, the clearing up of what was read among it. */
function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function channelsOf(sample: AudioSample): readonly Float32Array[] {
  return Array.from({ length: sample.numberOfChannels }, (_, planeIndex) => {
    const samples = new Float32Array(sample.numberOfFrames)
    sample.copyTo(samples, { planeIndex, format: 'f32-planar' })
    return samples
  })
}

/** Memory for what is mixed, used again and again: a file of hours comes in half a million pieces. */
let room = new Float32Array()

/** All channels as one, good until the next call. */
function mixed(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(), ...others] = channels
  if (others.length === 0) return first
  if (room.length < first.length) room = new Float32Array(first.length)
  const sum = room.subarray(0, first.length)
  sum.set(first)
  for (const samples of others) {
    for (let index = 0; index < sum.length; index += 1) sum[index] = (sum[index] ?? 0) + (samples[index] ?? 0)
  }
  for (let index = 0; index < sum.length; index += 1) sum[index] = (sum[index] ?? 0) / channels.length
  return sum
}
