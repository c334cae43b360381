import { basename } from 'node:path'
import type { RecordingDetail, recordingCalls } from '@contract/calls/recordings'
import { SpoleError } from '@contract/error'
import { deleteClips, statusOf } from '@main/clips/on-disk'
import { today } from '@main/app/today'
import type { Handlers } from '@main/ipc/handlers'
import { makeRelink } from '@main/ipc/relinking'
import type { Services } from '@main/ipc/services'
import { findMissing } from '@main/media/find-missing'
import { detailOnDisk, missingOf } from '@main/media/on-disk'
import { backupsOf } from '@main/study/backup-folder'
import { broughtOf, deleteBrought } from '@main/study/packages/carried-media'
import { clipsOf, visibleClips } from '@main/study/queries/clips'
import { findMedia, listMedia, relinkMedia } from '@main/study/queries/media'
import { addMedia, alignMedia, removeMedia } from '@main/study/queries/recording-media'
import { listRecordings } from '@main/study/queries/recording-list'
import { removalPreview, removeRecording } from '@main/study/queries/recording-removal'
import { createRecording, recordingDetail, updateRecording } from '@main/study/queries/recordings'
import { runInWorker } from '@main/worker-client'

export function recordingHandlers(services: Services) {
  const { present, dialogs, chosen, hashing, copies } = services
  const relink = makeRelink(services)
  const detail = (id: string): Promise<RecordingDetail> =>
    detailOnDisk(recordingDetail(present.db, id), present.study.path)
  return {
    'recordings.list': async (asked) => {
      const missingMedia = await missingOf(listMedia(present.db))
      return listRecordings(present.db, { ...asked, personId: present.personId, missingMedia, today: today() })
    },
    'recordings.get': ({ id }) => detail(id),
    'recordings.chooseMedia': async () => chosen.probe(await dialogs.chooseMedia()),
    'recordings.probeDropped': ({ paths }) => chosen.probeDropped(paths),
    'recordings.create': async ({ media, ...input }) => {
      const files = media.map(({ token, offsetMs }) => chosen.mediaFor(token, offsetMs))
      const { recording } = createRecording(present.db, { ...input, media: files })
      present.changed('recordings')
      hashing.start()
      return detail(recording.id)
    },
    'recordings.update': async (input) => {
      updateRecording(present.db, input)
      present.changed('recordings')
      return detail(input.id)
    },
    'recordings.addMedia': async ({ id, media }) => {
      const files = media.map(({ token, offsetMs }) => chosen.mediaFor(token, offsetMs))
      addMedia(present.db, id, files)
      present.changed('recordings')
      hashing.start()
      return detail(id)
    },
    'recordings.removeMedia': async ({ mediaId }) => {
      const brought = broughtOf(present.study.path, [findMedia(present.db, mediaId)])
      const removed = removeMedia(present.db, mediaId)
      await copies.deleteFiles(removed.copies)
      await deleteBrought(brought)
      const { recordingId } = removed
      present.changed('recordings')
      return detail(recordingId)
    },
    'recordings.align': async ({ id, offsets }) => {
      alignMedia(present.db, id, offsets)
      present.changed('recordings')
      return detail(id)
    },
    'recordings.removalPreview': async ({ id }) => {
      const clips = visibleClips(present.db, present.viewer, id)
      const states = await Promise.all(clips.map(statusOf))
      const clipFiles = clips.filter((_clip, index) => states[index] === 'present').map(({ path }) => path)
      const backupCount = backupsOf(present.study.path).length
      return { ...removalPreview(present.db, present.viewer, id), clipFiles, backupCount }
    },
    'recordings.remove': async ({ id, deletesClips, deletesBackups }) => {
      const { media, copies: copied } = recordingDetail(present.db, id)
      const brought = broughtOf(present.study.path, media)
      // Others' clips are of the same people: they go too.
      const clips = deletesClips ? clipsOf(present.db, id) : []
      const known = new Set(visibleClips(present.db, present.viewer, id).map(({ path }) => path))
      removeRecording(present.db, id)
      if (deletesBackups) present.study.renewBackups()
      await copies.deleteFiles(copied.map(({ fileName }) => fileName))
      const films = await deleteBrought(brought)
      const stayed = await deleteClips(clips)
      present.changed('recordings', 'ratings', 'instruments')
      return [...films, ...stayed.filter((path) => known.has(path))]
    },
    'recordings.findMissing': () => findMissingMedia(services),
    'recordings.relink': async ({ mediaId, anyway }) => {
      const recordingId = await relink(mediaId, anyway)
      if (recordingId === null) return null
      present.changed('recordings')
      hashing.start()
      return detail(recordingId)
    },
  } satisfies Handlers<keyof typeof recordingCalls>
}

async function findMissingMedia({ present, dialogs, jobs, places }: Services) {
  const folder = await dialogs.chooseFolderToSearch()
  if (folder === null) return null
  if (present.study.readOnly) throw new SpoleError('read-only')
  const all = listMedia(present.db)
  const missingIds = await missingOf(all)
  const missing = all.filter((file) => missingIds.has(file.id))
  const { signal: closing } = present
  const found = await jobs.run('find-missing', basename(folder), (tools) => {
    const signal = AbortSignal.any([tools.signal, closing])
    const hash = (path: string) => runInWorker('hash', { path }, { workerFile: places.worker, signal })
    return findMissing({ folder, missing, hash, signal, onProgress: tools.onProgress })
  })
  for (const { id, path } of found) relinkMedia(present.db, id, { path, fileName: basename(path) })
  if (found.length > 0) present.changed('recordings')
  return { found: found.length, stillMissing: missing.length - found.length }
}
