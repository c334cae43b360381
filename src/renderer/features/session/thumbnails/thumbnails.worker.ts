import { EncodedPacketSink, type Input, type InputVideoTrack, type VideoSample, VideoSampleSink } from 'mediabunny'
import { openMediaBytes } from '@renderer/lib/media-bytes'
import { openInput } from '@renderer/lib/media-input'
import { smallPicture } from '@renderer/features/session/thumbnails/small-picture'
import type { ThumbnailAnswer, ThumbnailQuestion } from '@renderer/features/session/thumbnails/thumbnail-messages'

/** A film as far as small pictures of it are made. */
interface Film {
  readonly packets: EncodedPacketSink
  readonly frames: VideoSampleSink
  readonly width: number
  readonly height: number
}

type Asked = Extract<ThumbnailQuestion, { kind: 'picture' }>

let input: Input | null = null
let opening: Promise<Film | null> = Promise.resolve(null)
const waiting = new Map<number, Asked>()
/** The picture that is being made, and whether anybody still waits for it. */
let making = { id: -1, isForgotten: false }
let isWorking = false

async function open(url: string, widthPx: number): Promise<Film | null> {
  input?.dispose()
  input = openInput(await openMediaBytes(url))
  const track = await input.getPrimaryVideoTrack()
  if (track === null || !(await track.canDecode())) return null
  return filmOf(track, widthPx)
}

async function filmOf(track: InputVideoTrack, widthPx: number): Promise<Film> {
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()]
  // The longer side gets the width: an upright film is not larger than one that lies.
  const scale = widthPx / Math.max(1, width, height)
  return {
    packets: new EncodedPacketSink(track),
    frames: new VideoSampleSink(track),
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/** Pictures that were asked for last come first: they are what somebody looks at now. */
async function work(): Promise<void> {
  if (isWorking) return
  isWorking = true
  for (let next = [...waiting.values()].at(-1); next !== undefined; next = [...waiting.values()].at(-1)) {
    waiting.delete(next.id)
    making = { id: next.id, isForgotten: false }
    const picture = await make(next).catch(() => null)
    const answer: ThumbnailAnswer = { id: next.id, picture }
    postMessage(answer, { transfer: picture === null ? [] : [picture] })
  }
  isWorking = false
}

async function make({ mediaMs, isExact }: Asked): Promise<ImageBitmap | null> {
  const film = await opening
  if (film === null) return null
  const atS = mediaMs / 1000
  const key = (await film.packets.getKeyPacket(atS)) ?? (await film.packets.getFirstKeyPacket())
  if (key === null) return null
  const frame =
    isExact && atS > key.timestamp
      ? await frameAt(film, key.timestamp, atS)
      : await film.frames.getSample(key.timestamp)
  if (frame === null) return null
  try {
    return await smallPicture(frame, film)
  } finally {
    frame.close()
  }
}

/** Decodes from the key frame on; gives up as soon as nobody waits for it any more. */
async function frameAt({ frames }: Film, keyS: number, atS: number): Promise<VideoSample | null> {
  let last: VideoSample | null = null
  for await (const frame of frames.samples(keyS)) {
    if (frame.timestamp > atS + roundingS && last !== null) {
      frame.close()
      break
    }
    last?.close()
    last = frame
    if (making.isForgotten) break
  }
  return last
}

const roundingS = 0.0005

addEventListener('message', ({ data }: MessageEvent<ThumbnailQuestion>) => {
  switch (data.kind) {
    case 'open':
      opening = open(data.url, data.widthPx).catch(() => null)
      break
    case 'picture':
      waiting.set(data.id, data)
      void work()
      break
    case 'forget':
      if (!waiting.delete(data.id) && making.id === data.id) making.isForgotten = true
      break
  }
})
