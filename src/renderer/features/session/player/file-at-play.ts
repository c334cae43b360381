import type { Candidate, Wish } from './choice'
import type { MediaTrack } from './media-track'

/** One file of a recording with what decides its part in playing. */
export interface FileAtPlay extends Candidate {
  readonly track: MediaTrack
}

/** What is known of a track's part now; `endedMs` where it turned out to end, if it has. */
export function fileAtPlay(track: MediaTrack, endedMs = Infinity): FileAtPlay {
  return {
    track,
    position: track.position,
    startMs: track.file.offsetMs,
    endMs: Math.min(track.file.endMs, endedMs),
    hasPicture: track.hasPicture && track.problem?.kind !== 'video-codec',
    hasSound: track.media.audio !== null,
    isUsable: track.problem === null || track.problem.kind === 'video-codec',
  }
}

/** What is large and what is heard until the rater chooses: the first picture with its sound. */
export function firstWish(tracks: readonly MediaTrack[]): Wish {
  const large =
    tracks.find(({ hasPicture, problem }) => hasPicture && problem === null) ??
    tracks.find(({ hasPicture }) => hasPicture) ??
    tracks[0]
  const sound = large?.media.audio ? large : (tracks.find(({ media }) => media.audio !== null) ?? large)
  return { large: large?.position ?? 0, sound: sound?.position ?? 0 }
}
