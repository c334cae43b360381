import type { Protocol } from 'electron'
import { report } from '@main/app/log'
import { type MediaAddress, readAddress } from '@main/media/address'
import { captionsFile } from '@main/media/captions'
import { serveFile } from '@main/media/serve-file'

/** Where a media file of the open study lies: what is played, and the original, beside which its captions are. */
export interface MediaPaths {
  readonly played: string
  readonly original: string
}

/** The paths of a media file that the open study knows; null for any other. */
export type FindMediaPath = (address: Pick<MediaAddress, 'recordingId' | 'position'>) => MediaPaths | null

/** Answers media://recording/… for files of the open study and for nothing else: an address is looked up, never opened. */
export function serveMedia(protocol: Protocol, find: FindMediaPath): void {
  protocol.handle('media', (request) => answer(request, find))
}

/** The answer to one media request. */
export async function answer(request: Request, find: FindMediaPath): Promise<Response> {
  const address = readAddress(request.url)
  const paths = address === null ? null : find(address)
  if (address === null || paths === null) return new Response(null, { status: 404 })
  try {
    const { captions } = address
    return await serveFile(captions === null ? paths.played : captionsFile(paths.original, captions), request)
  } catch (thrown) {
    report.thrown('media.failed', thrown)
    return new Response(null, { status: 500 })
  }
}
