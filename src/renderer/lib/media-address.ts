import type { MediaOnDisk } from '@contract/calls/recordings'

/** The size of the file that the address really answers with. */
export function playedBytes(media: MediaOnDisk): number {
  return media.copy?.status === 'present' ? media.copy.sizeBytes : media.sizeBytes
}

/** Where a file of a recording is read. Another file, another address: the browser keeps what it has read of one. */
export function playedAddress(recordingId: string, media: MediaOnDisk): string {
  return `media://recording/${recordingId}/${media.position}?v=${playedBytes(media)}`
}
