import { ALL_FORMATS, CustomSource, Input } from 'mediabunny'
import type { MediaBytes } from '@renderer/lib/media-bytes'

/** Bytes that mediabunny may keep of one file. */
const cacheBytes = 8 * 1024 * 1024

/** Opens a media file for reading its packets; to be disposed of. */
export function openInput({ sizeBytes, read }: MediaBytes): Input {
  const source = new CustomSource({
    getSize: () => sizeBytes,
    read,
    maxCacheSize: cacheBytes,
    prefetchProfile: 'fileSystem',
  })
  return new Input({ formats: ALL_FORMATS, source })
}
