import type { VideoTrack } from '@domain/recording/recording'
import { videoFrom } from '@main/media/containers/header-facts'

/**
 * The Theora picture of an Ogg file, from its first packet, which lies in one of the first pages; null where there is none.
 * @see Theora specification, 6.2
 */
export function theoraIn(head: Buffer): VideoTrack | null {
  const at = head.indexOf('\x80theora', 0, 'latin1')
  if (at < 0 || at + 30 > head.length) return null
  const rate = head.readUInt32BE(at + 22) / head.readUInt32BE(at + 26)
  return videoFrom('theora', head.readUIntBE(at + 14, 3), head.readUIntBE(at + 17, 3), rate)
}
