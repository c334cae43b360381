import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isAddable } from '@domain/recording/finding'
import { SpoleError } from '@contract/error'
import { sha256OfFile } from '@main/media/hash'
import { isPresent } from '@main/media/on-disk'
import { probeMedia } from '@main/media/probe'
import type { Db } from '@main/study/connection'
import { listMedia, relinkMedia } from '@main/study/queries/media'
import type { NewMedia } from '@main/study/queries/recordings'

/** The sample's film as media of a new recording. */
export async function filmAt(path: string): Promise<NewMedia> {
  const { fileName, durationMs, video, audio, problems } = await probeMedia(path)
  if (!isAddable(problems)) throw new SpoleError('media-unreadable', { fileName })
  const { size: sizeBytes } = await stat(path)
  return { fileName, sizeBytes, sha256: await sha256OfFile(path), durationMs, offsetMs: 0, video, audio, path }
}

/** The film comes with the app, whose folder changes with each version (an AppImage's with each start). */
export async function findSampleFilm(db: Db, from: string): Promise<void> {
  for (const file of listMedia(db)) {
    const here = join(from, file.fileName)
    if (file.path !== here && !(await isPresent(file.path)) && (await isPresent(here)))
      relinkMedia(db, file.id, { path: here })
  }
}
