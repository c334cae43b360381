import { copyFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { makeRelink } from '@main/ipc/relinking'
import { probeMedia } from '@main/media/probe'
import { ratedStudy, temporaryFolder } from '@main/study/made-up-study'
import { findMedia, setMediaHash } from '@main/study/queries/media'

const talk = resolve(import.meta.dirname, '../media/fixtures/talk.mp4')

/** A recording whose file has a known hash, and a person who chooses `path` in the dialog; `hash` is that file's. */
function setUp(path: string | null, hash: string) {
  const { db, recording } = ratedStudy()
  const mediaId = recording.media[0]?.id ?? ''
  setMediaHash(db, mediaId, 'known')
  let asked = 0
  const chooseReplacement = () => {
    asked += 1
    return Promise.resolve(path)
  }
  const relink = makeRelink({
    present: { db },
    dialogs: { chooseReplacement },
    jobs: { run: () => Promise.resolve(hash) },
    places: {},
    probe: probeMedia,
  } as unknown as Parameters<typeof makeRelink>[0])
  return {
    relink,
    mediaId,
    recordingId: recording.recording.id,
    media: () => findMedia(db, mediaId),
    asked: () => asked,
  }
}

function copyOfTalk(): string {
  const path = join(temporaryFolder(), 'found again.mp4')
  copyFileSync(talk, path)
  return path
}

it('takes the same file from another place', async () => {
  const path = copyOfTalk()
  const { relink, mediaId, recordingId, media } = setUp(path, 'known')
  expect(await relink(mediaId, false)).toBe(recordingId)
  expect(media()).toMatchObject({ path, fileName: 'found again.mp4', sha256: 'known' })
})

it('refuses another file, and takes that very one, without asking for it again, when told to', async () => {
  const path = copyOfTalk()
  const { relink, mediaId, recordingId, media, asked } = setUp(path, 'other')
  const before = media()
  await expect(relink(mediaId, false)).rejects.toMatchObject({ code: 'media-different' })
  expect(media()).toEqual(before)
  expect(await relink(mediaId, true)).toBe(recordingId)
  expect(media()).toMatchObject({ path, sha256: 'other' })
  expect(asked()).toBe(1)
})

it('refuses what is no media file, and changes nothing when nothing is chosen', async () => {
  const { relink, mediaId } = setUp(resolve(import.meta.dirname, 'relinking.ts'), 'known')
  await expect(relink(mediaId, false)).rejects.toMatchObject({ code: 'media-unreadable' })
  const nothing = setUp(null, 'known')
  expect(await nothing.relink(nothing.mediaId, false)).toBeNull()
})
