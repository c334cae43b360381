import { AudioSampleSink, type Input, type InputAudioTrack } from 'mediabunny'
import type { Sound } from '@domain/recording/waveform-builder'
import type { MediaBytes } from '@renderer/lib/media-bytes'
import { type Batch, batchesOfMp4, batchesOfTrack, batchLength } from '@renderer/features/session/sound/batches'
import { BatchRefused, decodeBatches, Undecodable } from '@renderer/features/session/sound/decode'
import { readMoov, samplesOf } from '@renderer/features/session/sound/mp4-samples'

/** A file whose sound is read from a media time (s) on. */
export interface SoundFile {
  readonly bytes: MediaBytes
  readonly input: Input
  readonly track: InputAudioTrack
  readonly fromS: number
}

/** Takes the sound as it comes; a way of reading that turns out not to work is begun anew with another one. */
export interface SoundTaker {
  /** Answers true where others should have their turn. Samples are good until it returns. */
  readonly add: (sound: Sound) => boolean
  readonly end: () => void
}

/** Decodes a file's sound to its end, as fast as can be, in order. Throws Undecodable. */
export async function readSound(file: SoundFile, begin: () => SoundTaker, pause: () => Promise<void>): Promise<void> {
  const { track } = file
  const codec = await track.getCodec()
  const config = await track.getDecoderConfig()
  if (codec === null || config === null) throw new Undecodable()
  if (codec.startsWith('pcm') || codec === 'ulaw' || codec === 'alaw') return plainSound(file, begin(), pause)
  const support = await AudioDecoder.isConfigSupported(config).catch(() => null)
  if (support?.supported !== true) throw new Undecodable()
  const lengths = batchLength(codec) > 1 ? [batchLength(codec), 1] : [1]
  for (const length of lengths) {
    const taker = begin()
    try {
      const batches = await batchesOf(file, length)
      await decodeBatches(config, batches, { onSound: taker.add, pause, isBatched: length > 1 })
      return taker.end()
    } catch (error) {
      if (!(error instanceof BatchRefused)) throw error
    }
  }
  throw new Undecodable()
}

async function batchesOf({ bytes, track, fromS }: SoundFile, length: number): Promise<AsyncIterable<Batch>> {
  const format = await track.input.getFormat()
  const isMp4 = format.name === 'MP4' || format.name === 'QuickTime File Format'
  const moov = isMp4 ? await readMoov(bytes.read, bytes.sizeBytes) : null
  const samples = moov === null ? null : samplesOf(moov, track.id)
  if (samples === null) return batchesOfTrack(track, { fromS, length })
  const firstS = await track.getFirstTimestamp()
  return batchesOfMp4(samples, { bytes, firstS, fromS, length })
}

/** Sound that is not compressed needs no decoder. */
async function plainSound({ track, fromS }: SoundFile, taker: SoundTaker, pause: () => Promise<void>): Promise<void> {
  try {
    for await (const sample of new AudioSampleSink(track).samples(fromS)) {
      const { numberOfFrames, numberOfChannels, sampleRate, timestamp } = sample
      const channels = Array.from({ length: numberOfChannels }, (_, planeIndex) => {
        const plane = new Float32Array(numberOfFrames)
        sample.copyTo(plane, { planeIndex, format: 'f32-planar' })
        return plane
      })
      sample.close()
      if (taker.add({ startS: timestamp, rate: sampleRate, channels })) await pause()
    }
  } finally {
    taker.end()
  }
}
