import type { Protocol } from 'electron'
import { report } from '@main/app/log'
import { type MediaAddress, readAddress } from '@main/media/address'
import { captionsFile } from '@main/media/captions'
import { type MediaAnswer, type MediaRequest, serveFile, without } from '@main/media/serve-file'

/** Where a media file of the open study lies: what is played, and the original, beside which its captions are. */
export interface MediaPaths {
  readonly played: string
  readonly original: string
}

/** The paths of a media file that the open study knows; null for any other. */
export type FindMediaPath = (address: Pick<MediaAddress, 'recordingId' | 'position'>) => MediaPaths | null

/**
 * What `protocol.handle` itself is made of. It alone lets Chromium read a file, on a thread of its own, as it reads
 * `file://`: bytes that go through main's own streams come later, and take from the two cores what decoding needs.
 */
interface AnyProtocol {
  readonly registerProtocol: (
    scheme: string,
    handler: (request: MediaRequest, tell: (answer: object) => void) => void,
  ) => boolean
}

/** Answers media://recording/… for files of the open study and for nothing else: an address is looked up, never opened. */
export function serveMedia(protocol: Protocol, find: FindMediaPath): void {
  const { registerProtocol }: Partial<AnyProtocol> = protocol as Protocol & Partial<AnyProtocol>
  if (registerProtocol === undefined) throw new Error('This Electron cannot serve files of a scheme.')
  const handle = async (request: MediaRequest, tell: (answer: object) => void): Promise<void> => {
    const { statusCode, headers, body } = await answer(request, find)
    tell({ statusCode, headers, ...(body ?? { data: null }) })
  }
  registerProtocol.call(protocol, 'media', (request, tell) => void handle(request, tell))
}

/** Answers a request with a file or a part of one; what the open study does not know is not found (404). */
export async function answer(request: MediaRequest, find: FindMediaPath): Promise<MediaAnswer> {
  const address = readAddress(request.url)
  try {
    const paths = address === null ? null : find(address)
    if (address === null || paths === null) return without(404)
    const { captions } = address
    return await serveFile(captions === null ? paths.played : captionsFile(paths.original, captions), request)
  } catch (thrown) {
    report.thrown('media.failed', thrown)
    return without(500)
  }
}
