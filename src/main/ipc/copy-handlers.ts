import type { RecordingDetail } from '@contract/calls/recordings'
import type { MediaFinding, copyCalls } from '@contract/calls/copies'
import type { Handlers } from '@main/ipc/handlers'
import type { Services } from '@main/ipc/services'
import { detailOnDisk, isPresent } from '@main/media/on-disk'
import { findMedia, mediaOf } from '@main/study/queries/media'
import { recordingDetail } from '@main/study/queries/recordings'
import type { MediaRow } from '@main/study/rows'

export function copyHandlers({ present, dialogs, ffmpeg, copies, findings }: Services) {
  const detail = (id: string): Promise<RecordingDetail> =>
    detailOnDisk(recordingDetail(present.db, id), present.study.path)
  const findingOf = async (media: MediaRow): Promise<readonly MediaFinding[]> =>
    (await isPresent(media.path)) ? [{ mediaId: media.id, ...(await findings.of(media.path)) }] : []
  return {
    'ffmpeg.state': () => ffmpeg.state(),
    'ffmpeg.choose': async () => {
      const path = await dialogs.chooseFfmpeg()
      if (path === null) return null
      await ffmpeg.choose(path)
      return ffmpeg.state()
    },
    'ffmpeg.forget': async () => {
      await ffmpeg.choose(null)
      return ffmpeg.state()
    },
    'recordings.findings': async ({ id }) => (await Promise.all(mediaOf(present.db, id).map(findingOf))).flat(),
    'recordings.makeCopy': async ({ mediaId }) => {
      const { recordingId } = findMedia(present.db, mediaId)
      await copies.make(mediaId)
      return detail(recordingId)
    },
    'recordings.removeCopy': async ({ mediaId }) => {
      const recordingId = await copies.remove(mediaId)
      present.changed('recordings')
      return detail(recordingId)
    },
  } satisfies Handlers<keyof typeof copyCalls>
}
