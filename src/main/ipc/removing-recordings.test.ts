import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { recordingHandlers } from '@main/ipc/recording-handlers'
import type { Services } from '@main/ipc/services'
import { copyFolderOf } from '@main/media/copy-folder'
import { backupFolderOf, backupName } from '@main/study/backup-folder'
import { lookingNow, ratedStudy } from '@main/study/made-up-study'
import { carriedName } from '@main/study/packages/carried-media'
import { addMedia } from '@main/study/queries/recording-media'
import { relinkMedia } from '@main/study/queries/media'

vi.mock('electron', () => ({ shell: {}, app: {}, dialog: {}, BrowserWindow: {} }))

/** A study whose recording has a film of the person's own, and one that came with a package. */
function setUp() {
  const { study, db, recording } = ratedStudy()
  const id = recording.recording.id
  const [first] = recording.media
  if (first === undefined) throw new Error('the recording has no media')
  const { id: _id, recordingId: _recordingId, position: _position, ...file } = first
  const own = join(dirname(study.path), 'own.mp4')
  relinkMedia(db, first.id, { path: own })
  const second = addMedia(db, id, [{ ...file, fileName: 's2.mp4' }])[1]
  if (second === undefined) throw new Error('added')
  const folder = copyFolderOf(study.path)
  mkdirSync(folder)
  const brought = join(folder, carriedName(second))
  relinkMedia(db, second.id, { path: brought })
  for (const path of [own, brought]) writeFileSync(path, 'a film')
  const present = { db, study, viewer: lookingNow(db), changed: () => undefined }
  const copies = { deleteFiles: () => Promise.resolve() }
  const handlers = recordingHandlers({ present, copies } as unknown as Services)
  const made = Date.now()
  const backups = ['rotating', 'by-hand'].map((kind, index) =>
    join(backupFolderOf(study.path), backupName(made - 1 - index, kind as 'rotating' | 'by-hand')),
  )
  mkdirSync(backupFolderOf(study.path))
  for (const path of [...backups, `${backups[0] ?? ''}.part`, join(backupFolderOf(study.path), 'notes.txt')])
    writeFileSync(path, 'P1 wept')
  return { study, id, mediaId: second.id, own, brought, backups, handlers }
}

it('says what goes with a recording: a film that came with a package, under a name that nobody knows', async () => {
  const { id, handlers } = setUp()
  expect(await handlers['recordings.removalPreview']({ id })).toMatchObject({
    mediaFiles: ['s1.mp4'],
    copyCount: 1,
    backupCount: 2,
  })
})

it('deletes that film with the recording, and leaves the person’s own, and the backups', async () => {
  const { id, own, brought, backups, handlers } = setUp()
  expect(await handlers['recordings.remove']({ id, deletesClips: true, deletesBackups: false })).toEqual([])
  expect([own, brought, ...backups].map((path) => existsSync(path))).toEqual([true, false, true, true])
})

it('deletes the backups made before where that is asked, and makes one of what is left', async () => {
  const { study, id, handlers } = setUp()
  await handlers['recordings.remove']({ id, deletesClips: true, deletesBackups: true })
  const names = readdirSync(backupFolderOf(study.path))
  expect(names).toHaveLength(2)
  expect(names).toContain('notes.txt')
})

it('deletes a film that came with a package when it is taken out of its recording', async () => {
  const { mediaId, own, brought, handlers } = setUp()
  await handlers['recordings.removeMedia']({ mediaId })
  expect([own, brought].map((path) => existsSync(path))).toEqual([true, false])
})
