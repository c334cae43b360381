import { codecText } from '@domain/recording/codec-name'
import type { Media } from '@domain/recording/recording'
import type { PlayerProblem } from './player-state'

/**
 * What a media element's error at a place (recording time) means for the rater. The element alone does not tell a lost
 * file from an unknown codec.
 */
export async function problemOf(error: MediaError, media: Media, url: string, atMs: number): Promise<PlayerProblem> {
  const { fileName } = media
  if (!(await isThere(url))) return { kind: 'missing', fileName }
  if (error.code === MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED) {
    return { kind: 'unplayable', fileName, codec: codecText(media.video?.codec ?? media.audio?.codec ?? '?') }
  }
  return { kind: 'broken', fileName, atMs }
}

async function isThere(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { headers: { Range: 'bytes=0-0' } })
    await answer.body?.cancel()
    return answer.ok
  } catch {
    return false
  }
}
