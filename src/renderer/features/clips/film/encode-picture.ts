import {
  EncodedPacketSink,
  type InputVideoTrack,
  VideoSample,
  VideoSampleSink,
  type VideoSampleSource,
} from 'mediabunny'
import type { VideoCut } from '@renderer/features/clips/film/cut-video'
import type { PictureSize } from '@renderer/features/clips/film/encoders'
import { FilmTrouble, type OpenedTrack } from '@renderer/features/clips/film/opened-source'
import type { PlacedPart } from '@renderer/features/clips/film/placed-part'
import { drawCard } from '@renderer/features/clips/film/title-card'

/** Where a film's picture comes from and goes to. */
export interface PictureTrack {
  readonly source: VideoSampleSource
  readonly video: OpenedTrack<InputVideoTrack>
  readonly size: PictureSize
  /** Hears how far (ms of the film) it has come. */
  readonly onReached: (filmMs: number) => void
}

/** A picture that stands is written again this often (ms): some players look for one in vain otherwise. */
const standingMs = 500
/** Frames are told apart by their starts, which two ways of reading round by less than this (ms). */
const roundingMs = 0.05

/** Encodes the picture of one part: its card, then its frames at their own times, black where the film has none. */
export async function encodePicture(track: PictureTrack, placed: PlacedPart): Promise<void> {
  const { part, cardAtMs, atMs, fromMs, toMs, cut } = placed
  const { card } = part
  if (card !== null) await stand(track, cardAtMs, atMs, (canvas) => drawCard(canvas, card))
  const { shiftMs } = track.video
  // Where the first frame begins and the last one ends, in the film.
  const beginsMs = cut === null ? atMs + toMs - fromMs : Math.max(atMs, atMs + cut.fromMs - shiftMs - fromMs)
  const endsMs = cut === null ? beginsMs : atMs + cut.toMs - shiftMs - fromMs
  await stand(track, atMs, beginsMs, drawBlack)
  if (cut !== null) await encodeFrames(track, cut, beginsMs)
  await stand(track, endsMs, atMs + toMs - fromMs, drawBlack)
}

async function encodeFrames(
  { source, video, onReached }: PictureTrack,
  cut: VideoCut,
  beginsMs: number,
): Promise<void> {
  const { starts, fromMs, toMs } = cut
  const [first] = starts
  if (first === undefined) throw new FilmTrouble('outside')
  const filmMs = (startMs: number): number => beginsMs + Math.max(startMs, fromMs) - fromMs
  let index = 0
  const frames = (await countedFrames(video.track, first)) ?? timedFrames(video.track, starts)
  for await (const sample of frames) {
    const wanted = starts[index]
    if (wanted === undefined) {
      sample.close()
      break
    }
    const endMs = Math.min(starts[index + 1] ?? toMs, toMs)
    sample.setTimestamp(filmMs(wanted) / 1000)
    sample.setDuration((filmMs(endMs) - filmMs(wanted)) / 1000)
    await source.add(sample, index === 0 ? { keyFrame: true } : {})
    sample.close()
    index += 1
    onReached(filmMs(endMs))
  }
  if (index !== starts.length) throw new FilmTrouble('unreadable')
}

/** The frames that begin at these times (ms) of the container. */
async function* timedFrames(track: InputVideoTrack, starts: readonly number[]): AsyncGenerator<VideoSample, void> {
  const [first = 0, last = first] = [starts[0], starts.at(-1)]
  let index = 0
  const samples = new VideoSampleSink(track).samples((first - roundingMs) / 1000, (last + roundingMs) / 1000)
  for await (const sample of samples) {
    const wanted = starts[index]
    // What is decoded on the way to the first frame is none of the cut.
    if (wanted === undefined || sample.timestamp * 1000 < wanted - roundingMs) {
      sample.close()
    } else {
      index += 1
      yield sample
    }
  }
}

/** Of the first byte of a VP8 frame: set where it is shown (RFC 6386, 9.1). */
const isShownBit = 0x10

/**
 * The frames of a VP8 film from one time (ms) on, told by their number: some are decoded and never shown, and what decodes them
 * gives their times to those that follow. Null for other films.
 */
async function countedFrames(track: InputVideoTrack, first: number): Promise<AsyncGenerator<VideoSample, void> | null> {
  if ((await track.getCodec()) !== 'vp8') return null
  const packets = new EncodedPacketSink(track)
  const key = await packets.getKeyPacket((first + roundingMs) / 1000)
  if (key === null) return null
  let before = 0
  for await (const { timestamp, data } of packets.packets(key)) {
    if (timestamp * 1000 >= first - roundingMs) break
    if (((data[0] ?? 0) & isShownBit) !== 0) before += 1
  }
  return framesBehind(new VideoSampleSink(track).samples(key.timestamp), before)
}

async function* framesBehind(samples: AsyncIterable<VideoSample>, count: number): AsyncGenerator<VideoSample, void> {
  let passed = 0
  for await (const sample of samples) {
    passed += 1
    if (passed > count) yield sample
    else sample.close()
  }
}

/** A picture that stands from one time of the film to another. */
async function stand(
  { source, size, onReached }: PictureTrack,
  fromMs: number,
  toMs: number,
  draw: (canvas: OffscreenCanvas) => void,
): Promise<void> {
  if (toMs - fromMs < 1) return
  const canvas = new OffscreenCanvas(size.width, size.height)
  draw(canvas)
  for (let atMs = fromMs; atMs < toMs; atMs += standingMs) {
    const duration = Math.min(standingMs, toMs - atMs) / 1000
    const sample = new VideoSample(canvas, { timestamp: atMs / 1000, duration })
    await source.add(sample, atMs === fromMs ? { keyFrame: true } : {})
    sample.close()
  }
  onReached(toMs)
}

function drawBlack(canvas: OffscreenCanvas): void {
  canvas.getContext('2d')?.fillRect(0, 0, canvas.width, canvas.height)
}
