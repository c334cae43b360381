import { access } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { MediaOnDisk, RecordingDetail } from '@contract/calls/recordings'
import { captionsBeside } from '@main/media/captions'
import { copyPath } from '@main/media/copy-folder'
import type { StoredRecording } from '@main/study/queries/recordings'
import type { MediaCopyRow, MediaRow } from '@main/study/rows'

export async function isPresent(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** The ids of those files that are not where they were. */
export async function missingOf(media: readonly MediaRow[]): Promise<ReadonlySet<string>> {
  const present = await Promise.all(media.map((file) => isPresent(file.path)))
  return new Set(media.filter((_file, index) => present[index] === false).map((file) => file.id))
}

/**
 * A recording as the window may know it: with what the disk says of its files and of their copies beside the study,
 * without their paths.
 */
export async function detailOnDisk(
  { recording, media, copies, participants, consents }: StoredRecording,
  studyPath: string,
): Promise<RecordingDetail> {
  const copyFor = new Map(copies.map((copy) => [copy.mediaId, copy]))
  const files = media.map((file) => onDisk(file, copyFor.get(file.id) ?? null, studyPath))
  return { recording, media: await Promise.all(files), participants, consents }
}

async function onDisk(
  { path, ...media }: MediaRow,
  copy: MediaCopyRow | null,
  studyPath: string,
): Promise<MediaOnDisk> {
  const present = await isPresent(path)
  return {
    ...media,
    status: present ? 'present' : 'missing',
    folder: dirname(path),
    copy:
      copy === null
        ? null
        : { sizeBytes: copy.sizeBytes, status: copyPath(studyPath, copy.fileName) === null ? 'missing' : 'present' },
    captions: await captionsBeside(path),
  }
}
