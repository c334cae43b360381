import { isAddable } from '@domain/recording/finding'
import { SpoleError } from '@contract/error'
import type { Services } from '@main/ipc/services'
import type { Probed } from '@main/media/probe'
import { broughtOf, deleteBrought } from '@main/study/packages/carried-media'
import { findMedia, refuseRelink, relinkMedia } from '@main/study/queries/media'
import { copyOf } from '@main/study/queries/media-copies'
import type { MediaRow } from '@main/study/rows'
import { runInWorker } from '@main/worker-client'

type Tools = Pick<Services, 'present' | 'dialogs' | 'jobs' | 'places' | 'probe' | 'copies'>

/**
 * Puts another file in the place of one that is missing or does not play, and answers the recording's id; null when
 * nothing was chosen.
 * A file that is not the same is refused once; asked again with `anyway`, that very file is taken without a second dialog.
 */
export function makeRelink({ present, dialogs, jobs, places, probe, copies }: Tools) {
  const refused = new Map<string, string>()

  const hashOf = (path: string, fileName: string): Promise<string> =>
    jobs.run('hash', fileName, (tools) => runInWorker('hash', { path }, { workerFile: places.worker, ...tools }))

  return async (mediaId: string, anyway: boolean): Promise<string | null> => {
    const media = findMedia(present.db, mediaId)
    const path = (anyway ? refused.get(mediaId) : undefined) ?? (await dialogs.chooseReplacement())
    if (path === null) return null
    const probed = await probe(path)
    if (!isAddable(probed.problems)) {
      throw new SpoleError('media-unreadable', { fileName: probed.fileName })
    }
    const sha256 = await hashOf(path, probed.fileName)
    if (!anyway && !isSame(media, probed, sha256)) {
      refused.set(mediaId, path)
      throw new SpoleError('media-different', { fileName: probed.fileName, expected: media.fileName })
    }
    refused.delete(mediaId)
    const { fileName, sizeBytes, durationMs, video, audio } = probed
    refuseRelink(present.db, mediaId, { durationMs })
    // A copy of another file would show another session.
    if (!isSame(media, probed, sha256) && copyOf(present.db, mediaId) !== undefined) await copies.remove(mediaId)
    relinkMedia(present.db, mediaId, { path, fileName, sizeBytes, sha256, durationMs, video, audio })
    if (path !== media.path) await deleteBrought(broughtOf(present.db.name, [media]))
    return media.recordingId
  }
}

/** By hash; by size and length where the hash was never known. */
function isSame(media: MediaRow, probed: Probed, sha256: string): boolean {
  if (media.sha256 !== null) return media.sha256 === sha256
  return media.sizeBytes === probed.sizeBytes && media.durationMs === probed.durationMs
}
