import { type AudioSample, AudioSampleSink, type InputAudioTrack } from 'mediabunny'
import { type ComparedSound, loudnessRate } from '@domain/sound/sound-lag'
import { Undecodable } from '@renderer/features/session/sound/decode'
import type { StretchNews, StretchQuestion } from './loudness-stretch'
import { mixed } from './mixed'

/**
 * So much (s) is read by one worker. What has been read and decoded is cleared up only when the browser finds it worth
 * the while, which for three hours came to hundreds of megabytes; with the worker it goes at once.
 */
const stretchSeconds = 1800

/** A file that is compared; `known` is how loud it is where that has been computed before. */
export interface OpenedSound {
  readonly url: string
  readonly track: InputAudioTrack
  readonly seconds: number
  readonly known: Float32Array | null
}

/** The sound of a file, decoded as it is needed. */
export function soundOfFile({ url, track, seconds, known }: OpenedSound): ComparedSound {
  return {
    seconds,
    async loudness(onSeconds) {
      if (known === null) return loudnessOf(url, seconds, onSeconds)
      onSeconds(seconds)
      return known
    },
    async read(from, to, take) {
      for await (const sample of new AudioSampleSink(track).samples(from, to)) {
        take(mixed(channelsOf(sample)), sample.timestamp, sample.sampleRate)
        sample.close()
      }
    },
  }
}

async function loudnessOf(url: string, seconds: number, onSeconds: (seconds: number) => void): Promise<Float32Array> {
  const loudness = new Float32Array(Math.ceil(seconds * loudnessRate))
  for (let from = 0; from < seconds; from += stretchSeconds) {
    const to = Math.min(seconds, from + stretchSeconds)
    loudness.set(await loudnessOfStretch({ url, from, to }, onSeconds), from * loudnessRate)
  }
  return loudness
}

function loudnessOfStretch(question: StretchQuestion, onSeconds: (seconds: number) => void): Promise<Float32Array> {
  const worker = new Worker(new URL('./loudness.worker.ts', import.meta.url), { type: 'module' })
  const told = new Promise<Float32Array>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<StretchNews>) => {
      if ('seconds' in data) onSeconds(data.seconds)
      else if ('loudness' in data) resolve(data.loudness)
      else reject(data.failed === 'undecodable' ? new Undecodable() : new Error('The file could not be read.'))
    })
    worker.addEventListener('error', () => reject(new Error('The file could not be read.')))
    worker.postMessage(question)
  })
  return told.finally(() => worker.terminate())
}

function channelsOf(sample: AudioSample): readonly Float32Array[] {
  return Array.from({ length: sample.numberOfChannels }, (_, planeIndex) => {
    const samples = new Float32Array(sample.numberOfFrames)
    sample.copyTo(samples, { planeIndex, format: 'f32-planar' })
    return samples
  })
}
