import { EncodedPacketSink, type Input, type InputAudioTrack, type InputVideoTrack } from 'mediabunny'
import type { FilmPlan, FilmProblem, FilmSource } from '@renderer/features/clips/film/plan'
import { openMediaBytes } from '@renderer/lib/media-bytes'
import { openInput } from '@renderer/lib/media-input'

/** Why a film cannot be made, on its way out of the worker. */
export class FilmTrouble extends Error {
  readonly problem: FilmProblem

  constructor(problem: FilmProblem) {
    super(problem)
    this.problem = problem
  }
}

/** A track of a file, and what has to be added to recording time (ms) to get the container's own. */
export interface OpenedTrack<Track> {
  readonly track: Track
  readonly shiftMs: number
}

/** The files that a film is cut from, open for reading; to be disposed of. */
export interface OpenedSources {
  readonly video: OpenedTrack<InputVideoTrack> | null
  readonly audio: OpenedTrack<InputAudioTrack> | null
  readonly dispose: () => void
}

export async function openSources({ picture, sound }: Pick<FilmPlan, 'picture' | 'sound'>): Promise<OpenedSources> {
  const inputs = new Map<string, Input>()
  const dispose = (): void => {
    for (const input of inputs.values()) input.dispose()
  }
  const inputOf = async ({ url }: FilmSource): Promise<Input> => {
    const known = inputs.get(url)
    if (known !== undefined) return known
    const input = openInput(await openMediaBytes(url))
    inputs.set(url, input)
    return input
  }
  try {
    const video = picture === null ? null : await (await inputOf(picture)).getPrimaryVideoTrack()
    const audio = sound === null ? null : await (await inputOf(sound)).getPrimaryAudioTrack()
    return {
      video: video === null || picture === null ? null : { track: video, shiftMs: await shiftOf(picture, video) },
      audio: audio === null || sound === null ? null : { track: audio, shiftMs: await soundShiftOf(sound, inputs) },
      dispose,
    }
  } catch {
    dispose()
    throw new FilmTrouble('unreadable')
  }
}

async function soundShiftOf(sound: FilmSource, inputs: ReadonlyMap<string, Input>): Promise<number> {
  // The player moves a file as a whole, by its picture.
  const video = await inputs.get(sound.url)?.getPrimaryVideoTrack()
  return video === undefined || video === null ? -sound.offsetMs : shiftOf(sound, video)
}

async function shiftOf({ offsetMs, firstShownMs }: FilmSource, track: InputVideoTrack): Promise<number> {
  if (firstShownMs === null) return -offsetMs
  const firstMs = await firstFrameMs(track)
  return firstMs === null ? -offsetMs : firstMs - firstShownMs - offsetMs
}

/** So many packets in, no frame is shown before those that have come. */
const reordered = 32

/** When the first frame begins that is shown, in the container's time. */
async function firstFrameMs(track: InputVideoTrack): Promise<number | null> {
  let first: number | null = null
  let seen = 0
  for await (const { timestamp } of new EncodedPacketSink(track).packets(undefined, undefined, {
    metadataOnly: true,
  })) {
    if (timestamp < 0) continue
    first = first === null ? timestamp * 1000 : Math.min(first, timestamp * 1000)
    seen += 1
    if (seen >= reordered) break
  }
  return first
}
