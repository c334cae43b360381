import type { CaptionLanguage } from '@contract/calls/recordings'
import { isCaptionLanguage } from '@main/media/captions'

/** What a `media://` address names: never a path. */
export interface MediaAddress {
  readonly recordingId: string
  readonly position: number
  /** Null for the media file itself. */
  readonly captions: CaptionLanguage | null
}

const pattern = /^\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(\d{1,2})(?:\/captions\/([a-z]{2,3})\.vtt)?$/

/**
 * Reads `media://recording/<id>/<position>` and `…/captions/<language>.vtt`; null for anything else. `?v=<number>` tells
 * files that came to be played in each other's place apart: Chromium keeps what it has read of an address.
 */
export function readAddress(url: string): MediaAddress | null {
  if (!URL.canParse(url)) return null
  const { protocol, host, pathname, search, username } = new URL(url)
  if (protocol !== 'media:' || host !== 'recording' || !/^(?:\?v=\d{1,16})?$/.test(search) || username !== '')
    return null
  const match = pattern.exec(pathname)
  const [, recordingId, position, language] = match ?? []
  if (recordingId === undefined || position === undefined) return null
  if (language !== undefined && !isCaptionLanguage(language)) return null
  return { recordingId, position: Number(position), captions: language ?? null }
}
