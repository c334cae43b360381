import { canEncodeAudio, canEncodeVideo, type InputAudioTrack, Quality } from 'mediabunny'
import { soundBits, videoBits } from '@domain/clips/size'

/** Containers and what is encoded into them, the one that most programs open first. */
const forms = [
  { ending: 'mp4', video: 'avc', audio: ['aac', 'opus'] },
  { ending: 'webm', video: 'vp9', audio: ['opus'] },
] as const

/** What a film is encoded with on this computer. */
export interface Encoding {
  readonly ending: 'mp4' | 'webm'
  readonly video: { readonly codec: 'avc' | 'vp9'; readonly quality: Quality } | null
  readonly audio: SoundEncoding | null
}

export interface SoundEncoding {
  readonly codec: 'aac' | 'opus'
  readonly quality: Quality
  readonly sampleRate: number
  readonly numberOfChannels: number
}

export interface PictureSize {
  readonly width: number
  readonly height: number
}

interface Wanted {
  /** Null for sound alone. */
  readonly picture: (PictureSize & { readonly frameRate: number | null }) | null
  readonly sound: InputAudioTrack | null
}

/** The first way of encoding that this computer has all encoders of; null where it has none. */
export async function encodingFor({ picture, sound }: Wanted): Promise<Encoding | null> {
  for (const { ending, video: codec, audio: codecs } of forms) {
    const quality = new Quality({ bitrate: videoBits(picture) || 1 })
    const hasVideo = picture === null || (await canEncodeVideo(codec, { ...sizeOf(picture), quality }))
    const audio = sound === null ? null : await soundEncoding(sound, codecs)
    if (hasVideo && (sound === null || audio !== null))
      return { ending, video: picture === null ? null : { codec, quality }, audio }
  }
  return null
}

function sizeOf({ width, height }: PictureSize): PictureSize {
  return { width, height }
}

async function soundEncoding(
  track: InputAudioTrack,
  codecs: readonly ('aac' | 'opus')[],
): Promise<SoundEncoding | null> {
  const sampleRate = await track.getSampleRate()
  // More than two are mixed down: encoders take no more everywhere.
  const numberOfChannels = Math.min(2, await track.getNumberOfChannels())
  const quality = new Quality({ bitrate: soundBits })
  for (const codec of codecs) {
    if (await canEncodeAudio(codec, { sampleRate, numberOfChannels, quality }))
      return { codec, quality, sampleRate, numberOfChannels }
  }
  return null
}
