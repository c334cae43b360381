import type { SoundEncoding } from '@renderer/features/clips/film/encoders'

const codecStrings = { aac: 'mp4a.40.2', opus: 'opus' } as const

/** Where `OpusHead` says how many samples (of 48 kHz) a player has to leave out: RFC 7845, section 5.1. */
const preSkipAt = 10
const opusRate = 48_000
const bits = 128_000

/**
 * How many seconds an encoder puts before the first sample that it is given: the film's sound has to begin as much
 * earlier, and its container to hide that. It is measured with a click, for encoders differ and none tells. Opus tells it
 * in its head, which decoders heed by themselves.
 */
export async function encoderDelay({
  codec,
  sampleRate,
  numberOfChannels,
}: Pick<SoundEncoding, 'codec' | 'sampleRate' | 'numberOfChannels'>): Promise<number> {
  const length = Math.round(sampleRate / 2)
  const clickAt = Math.round(sampleRate / 4)
  const chunks: EncodedAudioChunk[] = []
  let config: AudioDecoderConfig | undefined
  const encoder = new AudioEncoder({
    output: (chunk, metadata) => {
      chunks.push(chunk)
      config ??= metadata?.decoderConfig
    },
    error: () => undefined,
  })
  encoder.configure({ codec: codecStrings[codec], sampleRate, numberOfChannels, bitrate: bits })
  const data = new Float32Array(length * numberOfChannels)
  for (let channel = 0; channel < numberOfChannels; channel += 1) data[channel * length + clickAt] = 1
  const click = new AudioData({
    format: 'f32-planar',
    sampleRate,
    numberOfFrames: length,
    numberOfChannels,
    timestamp: 0,
    data,
  })
  encoder.encode(click)
  click.close()
  await encoder.flush()
  encoder.close()
  if (config === undefined) return 0
  const heard = await loudestAt(config, chunks)
  const late = heard === null ? 0 : heard - clickAt / sampleRate
  return Math.max(0, late) + (codec === 'opus' ? preSkip(config) / opusRate : 0)
}

/** When (s) the loudest sample comes out of a decoder, counted from its first. */
async function loudestAt(config: AudioDecoderConfig, chunks: readonly EncodedAudioChunk[]): Promise<number | null> {
  let passed = 0
  let loudest = 0
  let at: number | null = null
  const decoder = new AudioDecoder({
    output: (sound) => {
      const samples = new Float32Array(sound.numberOfFrames)
      sound.copyTo(samples, { planeIndex: 0, format: 'f32-planar' })
      for (const [index, sample] of samples.entries()) {
        if (Math.abs(sample) <= loudest) continue
        loudest = Math.abs(sample)
        at = passed + index / sound.sampleRate
      }
      passed += sound.numberOfFrames / sound.sampleRate
      sound.close()
    },
    error: () => undefined,
  })
  decoder.configure(config)
  for (const chunk of chunks) decoder.decode(chunk)
  await decoder.flush()
  decoder.close()
  return at
}

function preSkip({ description }: AudioDecoderConfig): number {
  if (description === undefined) return 0
  const view = ArrayBuffer.isView(description)
    ? new DataView(description.buffer, description.byteOffset, description.byteLength)
    : new DataView(description)
  return view.byteLength >= preSkipAt + 2 ? view.getUint16(preSkipAt, true) : 0
}
