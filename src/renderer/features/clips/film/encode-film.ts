import {
  AudioSampleSource,
  type InputVideoTrack,
  type VideoSamplePixelFormat,
  VideoSampleSink,
  VideoSampleSource,
} from 'mediabunny'
import type { Chapter } from '@renderer/features/clips/film/chapters'
import { encodePicture, type PictureTrack } from '@renderer/features/clips/film/encode-picture'
import { SoundTrack } from '@renderer/features/clips/film/encode-sound'
import { encoderDelay } from '@renderer/features/clips/film/encoder-delay'
import { type Encoding, encodingFor, type PictureSize } from '@renderer/features/clips/film/encoders'
import { FilmTrouble, type OpenedSources } from '@renderer/features/clips/film/opened-source'
import type { FilmFile } from '@renderer/features/clips/film/output'
import { sizeOfPicture } from '@renderer/features/clips/film/picture-size'
import { lengthOfFilm, placedParts } from '@renderer/features/clips/film/placed-part'
import type { FilmPlan } from '@renderer/features/clips/film/plan'

/** Key frames this often (s): every player can go to any place quickly. */
const keyFrameEvery = 2

interface Asked {
  readonly plan: FilmPlan
  readonly sources: OpenedSources
  readonly file: FilmFile
  readonly onDone: (share: number) => void
}

/** Decodes and encodes a film part by part, exact to the frame and to the sample; answers where its chapters begin. */
export async function encodeFilm({ plan, sources, file, onDone }: Asked): Promise<readonly Chapter[]> {
  const { video, audio } = sources
  const size = video === null ? null : await sizeOfPicture(video.track)
  const encoding = await encodingFor({ picture: size, sound: audio?.track ?? null })
  if (encoding === null) throw new FilmTrouble('no-encoder')
  const parts = await placedParts(plan, sources)
  const lengthMs = lengthOfFilm(parts)
  const reached = (filmMs: number): void => onDone(Math.min(1, filmMs / lengthMs))
  const picture = video === null || size === null ? null : await pictureSource(encoding, video.track, size)
  const sound = soundSource(encoding)
  if (picture !== null) file.output.addVideoTrack(picture)
  if (sound !== null) file.output.addAudioTrack(sound)
  await file.output.start()

  const showing = async (): Promise<void> => {
    if (picture === null || video === null || size === null) return
    const track: PictureTrack = { source: picture, video, size, onReached: reached }
    for (const part of parts) await encodePicture(track, part)
    picture.close()
  }
  const sounding = async (): Promise<void> => {
    if (sound === null || audio === null) return
    const channels = await audio.track.getNumberOfChannels()
    const track = new SoundTrack(sound, audio, {
      sampleRate: await audio.track.getSampleRate(),
      channels,
      delayS: encoding.ending === 'mp4' && encoding.audio !== null ? await encoderDelay(encoding.audio) : 0,
    })
    for (const part of parts) {
      await track.stretch(part)
      if (picture === null) reached(part.atMs + part.toMs - part.fromMs)
    }
    sound.close()
  }
  await Promise.all([showing(), sounding()])
  return parts.flatMap(({ part: { chapter }, cardAtMs }) =>
    chapter === null ? [] : [{ startMs: cardAtMs, title: chapter }],
  )
}

async function pictureSource(
  { video }: Encoding,
  track: InputVideoTrack,
  size: PictureSize,
): Promise<VideoSampleSource | null> {
  if (video === null) return null
  const transform = (await isAsSeen(track, size)) ? {} : { transform: { ...sizeOf(size), force: true } }
  return new VideoSampleSource({
    ...video,
    keyFrameInterval: keyFrameEvery,
    sizeChangeBehavior: 'contain',
    ...transform,
  })
}

function soundSource({ audio }: Encoding): AudioSampleSource | null {
  if (audio === null) return null
  const { codec, quality, numberOfChannels } = audio
  return new AudioSampleSource({ codec, quality, transform: { numberOfChannels } })
}

/** Frames that are as they are seen, and as every encoder takes them, go to it untouched. */
async function isAsSeen(track: InputVideoTrack, { width, height }: PictureSize): Promise<boolean> {
  const isStraight = (await track.getRotation()) === 0 && !(await track.getFlip())
  const isWhole = (await track.getCodedWidth()) === width && (await track.getCodedHeight()) === height
  return isStraight && isWhole && (await isPlain(track))
}

/** What every encoder takes; null is a frame that the graphics card keeps, which its encoder takes. */
const plainFormats: ReadonlySet<VideoSamplePixelFormat | null> = new Set(['I420', 'NV12', null])

/** False for films with more colour or more bits than usual, as screen recorders and cameras make them. */
async function isPlain(track: InputVideoTrack): Promise<boolean> {
  const sample = await new VideoSampleSink(track).getSample(await track.getFirstTimestamp())
  const format = sample?.format ?? null
  sample?.close()
  return plainFormats.has(format)
}

function sizeOf({ width, height }: PictureSize): PictureSize {
  return { width, height }
}
