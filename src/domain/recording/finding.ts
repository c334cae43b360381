import { assertNever } from '@domain/assert-never'

/** The kinds of media file that Spole knows by their first bytes, playable or not. */
export const containers = [
  'mp4',
  'mov',
  'matroska',
  'webm',
  'ogg',
  'mp3',
  'wav',
  'flac',
  'adts',
  'mpeg-ts',
  'mpeg-ps',
  'avi',
  'flv',
  'asf',
] as const
export type Container = (typeof containers)[number]

/** What is the matter with a media file; texts are `media:problem.<kind>`. */
export type MediaProblem =
  /** Not a byte in it. */
  | { readonly kind: 'empty' }
  /** No kind of media file that Spole knows, or so damaged that nothing can be read of it. */
  | { readonly kind: 'unreadable' }
  /** An MP4 or MOV whose table of contents was never written: the recorder was stopped before it was done. */
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'no-tracks' }
  /** Chromium has no reader for files of this kind, whatever is in them. */
  | { readonly kind: 'container'; readonly container: Container }
  /** `form` says what is unusual about it: `10 bit 4:2:2`. */
  | { readonly kind: 'video-codec'; readonly codec: string; readonly form: string | null }
  | { readonly kind: 'audio-codec'; readonly codec: string }
  /** The file says that it lasts until `saysMs`, but its data end at `wholeMs`. */
  | { readonly kind: 'cut-short'; readonly saysMs: number; readonly wholeMs: number }
  /** A place (ms of the file) where the data make no sense. */
  | { readonly kind: 'damaged'; readonly atMs: number }

/** What is found out by looking into a media file. */
export interface Finding {
  readonly container: Container | null
  /** What is unusual about the picture's form, `10 bit 4:2:2`, or null. */
  readonly videoForm: string | null
  /** Degrees by which the picture is turned for showing, clockwise. */
  readonly rotation: number
  readonly problems: readonly MediaProblem[]
}

/** How much of a file plays here: all of it, one of picture and sound, or nothing. */
export type Plays = 'all' | 'picture-only' | 'sound-only' | 'nothing'

interface Tracks {
  readonly video: object | null
  readonly audio: object | null
}

/** True when the file is one that a recording can be made of, though it may need a playable copy first. */
export function isAddable(problems: readonly MediaProblem[]): boolean {
  return !problems.some(isHopeless)
}

function isHopeless({ kind }: MediaProblem): boolean {
  return kind === 'empty' || kind === 'unreadable' || kind === 'unfinished' || kind === 'no-tracks'
}

/** What of a file with these tracks plays, given what is the matter with it. */
export function playsOf(problems: readonly MediaProblem[], { video, audio }: Tracks): Plays {
  const has = (kind: MediaProblem['kind']) => problems.some((problem) => problem.kind === kind)
  if (!isAddable(problems) || has('container')) return 'nothing'
  const isSeen = video !== null && !has('video-codec')
  const isHeard = audio !== null && !has('audio-codec')
  if (!isSeen && !isHeard) return 'nothing'
  if (video !== null && !isSeen) return 'sound-only'
  return audio !== null && !isHeard ? 'picture-only' : 'all'
}

/** True when a copy in another form plays what the file itself does not. */
export function copyHelps(problems: readonly MediaProblem[]): boolean {
  return isAddable(problems) && problems.some(isHealedByCopy)
}

function isHealedByCopy(problem: MediaProblem): boolean {
  switch (problem.kind) {
    case 'container':
    case 'video-codec':
    case 'audio-codec':
    case 'damaged':
      return true
    case 'empty':
    case 'unreadable':
    case 'unfinished':
    case 'no-tracks':
    case 'cut-short':
      return false
    default:
      return assertNever(problem)
  }
}
