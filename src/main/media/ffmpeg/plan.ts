import type { Container, MediaProblem } from '@domain/recording/finding'
import type { AudioTrack, VideoTrack } from '@domain/recording/recording'

/** What is copied from, as probing found it. */
export interface Source {
  readonly container: Container
  readonly video: VideoTrack | null
  readonly audio: AudioTrack | null
  readonly problems: readonly MediaProblem[]
}

/** How a track gets into the copy: as it is, or by an encoder of ffmpeg's; null: there is none. */
export interface CopyPlan {
  readonly video: string | null
  readonly audio: string | null
}

/** In order of preference: what Chromium plays and ffmpeg can write frame by frame at any time. */
const videoEncoders = ['libx264', 'libopenh264', 'h264_videotoolbox', 'h264_mf', 'libvpx-vp9'] as const
const audioEncoders = ['aac', 'aac_mf', 'libopus', 'libmp3lame'] as const

/** Codecs that MP4 takes as they are. */
const mp4Video: ReadonlySet<string> = new Set(['h264', 'vp9', 'av1'])
const mp4Audio: ReadonlySet<string> = new Set(['aac', 'mp3', 'opus', 'flac'])

/** AVI does not say when a frame is shown, only in which order they are stored. */
const timeless: ReadonlySet<Container> = new Set(['avi'])

/** How to make a copy that plays, doing as little as is needed; null when this ffmpeg cannot. */
export function planOf({ container, video, audio, problems }: Source, encoders: ReadonlySet<string>): CopyPlan | null {
  const has = (kind: MediaProblem['kind']) => problems.some((problem) => problem.kind === kind)
  const encoder = (names: readonly string[]) => names.find((name) => encoders.has(name))
  const keepsVideo =
    video !== null && mp4Video.has(video.codec) && !timeless.has(container) && !has('video-codec') && !has('damaged')
  const keepsAudio = audio !== null && mp4Audio.has(audio.codec) && !has('audio-codec') && !has('damaged')
  // What only ffmpeg reads may have more in it than was seen.
  const mayHide = has('container')
  const videoWay = video === null && !mayHide ? null : keepsVideo ? 'copy' : encoder(videoEncoders)
  const audioWay = audio === null && !mayHide ? null : keepsAudio ? 'copy' : encoder(audioEncoders)
  return videoWay === undefined || audioWay === undefined ? null : { video: videoWay, audio: audioWay }
}

/** True when an ffmpeg has what a copy may need. */
export function canMakeCopies(encoders: ReadonlySet<string>): boolean {
  return videoEncoders.some((name) => encoders.has(name)) && audioEncoders.some((name) => encoders.has(name))
}
