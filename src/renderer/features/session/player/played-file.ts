import { codecText } from '@domain/recording/codec-name'
import type { MediaOnDisk } from '@contract/calls/recordings'
import { playedBytes } from '@renderer/lib/media-address'
import type { PlayerProblem } from './player-state'

/** Why a file cannot be opened at all, as far as is known before it is tried. */
export function lossOf(media: MediaOnDisk): PlayerProblem | null {
  return media.status === 'missing' && !hasCopy(media) ? { kind: 'missing', fileName: media.fileName } : null
}

/** A picture that cannot be decoded is left out by the browser, which plays the sound under a black stage. */
export function blindnessOf({ video, fileName }: MediaOnDisk, element: HTMLVideoElement): PlayerProblem | null {
  const isBlind = video !== null && element.videoWidth === 0
  return isBlind ? { kind: 'video-codec', fileName, codec: codecText(video.codec) } : null
}

/** Another key, another file. */
export function playedKey(media: MediaOnDisk): string {
  return `${media.id} ${hasCopy(media)} ${playedBytes(media)} ${media.status} ${media.durationMs}`
}

function hasCopy({ copy }: MediaOnDisk): boolean {
  return copy?.status === 'present'
}
