import type { MediaAddress } from '@main/media/address'
import { copyPath } from '@main/media/copy-folder'
import type { MediaPaths } from '@main/media/protocol'
import type { Db } from '@main/study/connection'
import { mediaAt } from '@main/study/queries/media'
import { copyOf } from '@main/study/queries/media-copies'

/** Where a file of a recording lies, and the copy that is played instead where there is one. */
export function pathsOf(
  { db, path }: { readonly db: Db; readonly path: string },
  { recordingId, position }: Pick<MediaAddress, 'recordingId' | 'position'>,
): MediaPaths | null {
  const media = mediaAt(db, recordingId, position)
  if (media === undefined) return null
  const copy = copyOf(db, media.id)
  const copied = copy === undefined ? null : copyPath(path, copy.fileName)
  return { played: copied ?? media.path, original: media.path }
}
