import { access } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { MediaOnDisk, RecordingDetail } from '@contract/calls/recordings'
import { captionsBeside } from '@main/media/captions'
import type { StoredRecording } from '@main/study/queries/recordings'
import type { MediaRow } from '@main/study/tables'

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

/** A recording as the window may know it: with what the disk says of its files, without their paths. */
export async function detailOnDisk({
  recording,
  media,
  participants,
  consents,
}: StoredRecording): Promise<RecordingDetail> {
  return { recording, media: await Promise.all(media.map(onDisk)), participants, consents }
}

async function onDisk({ path, ...media }: MediaRow): Promise<MediaOnDisk> {
  const present = await isPresent(path)
  return {
    ...media,
    status: present ? 'present' : 'missing',
    folder: dirname(path),
    captions: present ? await captionsBeside(path) : [],
  }
}
