import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Jobs } from '@main/app/jobs'
import type { PresentStudy } from '@main/app/present-study'
import { Copies } from './copies'
import { copyFolderOf, copyName, deleteCopies, readCopyName } from './copy-folder'
import type { FfmpegChoice } from './ffmpeg/choice'
import { probeMedia } from './probe'
import { pathsOf } from './served'
import { newId } from '@main/study/identifier'
import { ratedStudy, lookingNow } from '@main/study/made-up-study'
import { relinkMedia } from '@main/study/queries/media'
import { addCopy, copyOf } from '@main/study/queries/media-copies'
import { removalPreview } from '@main/study/queries/recording-removal'

const ac3 = resolve(import.meta.dirname, 'fixtures/ac3.mp4')

/** A study whose recording has a file with sound that does not play, and a folder for copies. */
function setUp() {
  const { study, recording } = ratedStudy()
  const media = recording.media[0]
  if (media === undefined) throw new Error('the recording has no media')
  relinkMedia(study.db, media.id, { path: ac3 })
  const folder = copyFolderOf(study.path)
  mkdirSync(folder)
  const closing = new AbortController()
  const presentAt = (path: string) =>
    ({
      study: { path, readOnly: false },
      db: study.db,
      signal: closing.signal,
      changed: () => undefined,
    }) as unknown as PresentStudy
  const jobs = {
    run: (_kind: string, _subject: string, work: (tools: object) => Promise<void>) =>
      work({ signal: closing.signal, onProgress: () => undefined }),
  } as unknown as Jobs
  const choose = (encoders: readonly string[], path = '/bin/sh') =>
    ({
      current: () => Promise.resolve({ path, version: '7.1', encoders: new Set(encoders) }),
    }) as unknown as FfmpegChoice
  const copies = (ffmpeg = choose([]), path = study.path) =>
    new Copies({ present: presentAt(path), jobs, probe: probeMedia, ffmpeg })
  const put = (mediaId = media.id, copyId = newId(), content = 'film') => {
    const fileName = copyName(mediaId, copyId)
    writeFileSync(join(folder, fileName), content)
    return { id: copyId, mediaId, fileName, sizeBytes: content.length, madeMs: 1 }
  }
  const address = { recordingId: recording.recording.id, position: 0 }
  return { study, media, folder, copies, choose, put, closing, played: () => pathsOf(study, address)?.played }
}

describe('a playable copy', () => {
  it('is played instead of the original as long as it is there', async () => {
    const { study, media, folder, copies, put, played } = setUp()
    expect(played()).toBe(ac3)
    const copy = put()
    addCopy(study.db, copy, null, 'do')
    expect(played()).toBe(join(folder, copy.fileName))
    expect(removalPreview(study.db, lookingNow(study.db), media.recordingId).copyCount).toBe(1)
    expect(await copies().remove(media.id)).toBe(media.recordingId)
    expect([played(), existsSync(folder), copyOf(study.db, media.id)]).toEqual([ac3, false, undefined])
  })

  it('corrects what was only guessed of a file that nothing else could read', () => {
    const { study, media, put } = setUp()
    addCopy(study.db, put(), { durationMs: 1234, video: null, audio: media.audio }, 'do')
    expect(study.db.prepare('SELECT durationMs FROM media').pluck().get()).toBe(1234)
  })

  it('that was left half made, or whose recording is gone, goes when the study is opened; others stay', async () => {
    const { media, study, folder, copies, put } = setUp()
    const used = put()
    addCopy(study.db, used, null, 'do')
    put(newId())
    writeFileSync(join(folder, `${copyName(media.id, newId())}.part`), 'half')
    writeFileSync(join(folder, `${newId()}.mp4.part`), 'half brought beside a package')
    writeFileSync(join(folder, 'notes.txt'), 'not ours')
    await copies().tidy()
    expect(readdirSync(folder).toSorted()).toEqual([used.fileName, 'notes.txt'].toSorted())
  })

  it('is taken up again when a backup did not know it yet, and forgotten when its file is gone', async () => {
    const { study, media, folder, copies, put } = setUp()
    const { fileName } = put()
    await copies().tidy()
    expect(copyOf(study.db, media.id)?.fileName).toBe(fileName)
    await deleteCopies(study.path, [fileName])
    expect(existsSync(folder)).toBe(false)
    await copies().tidy()
    expect(copyOf(study.db, media.id)).toBeUndefined()
  })

  it('is offered anew in a study that was renamed by hand, and taken up again under the old name', async () => {
    const { study, media, folder, copies, choose, put } = setUp()
    const { fileName } = put()
    await copies().tidy()
    await copies(choose([]), study.path.replace('.spole', ' renamed.spole')).tidy()
    expect(copyOf(study.db, media.id)).toBeUndefined()
    expect(readdirSync(folder)).toEqual([fileName])
    await copies().tidy()
    expect(copyOf(study.db, media.id)?.fileName).toBe(fileName)
  })

  it('leaves nothing behind when ffmpeg fails or it is cancelled', async () => {
    const { media, folder, copies, choose, closing, study } = setUp()
    await expect(copies(choose(['libx264', 'aac'])).make(media.id)).rejects.toMatchObject({ code: 'copy-failed' })
    closing.abort()
    await expect(copies(choose(['libx264', 'aac'])).make(media.id)).rejects.toMatchObject({ code: 'cancelled' })
    expect([existsSync(folder), copyOf(study.db, media.id)]).toEqual([false, undefined])
  })

  it('is refused where there is no ffmpeg, none that can, or no original', async () => {
    const { media, study, copies, choose } = setUp()
    const none = { current: () => Promise.resolve(null) } as unknown as FfmpegChoice
    await expect(copies(none).make(media.id)).rejects.toMatchObject({ code: 'ffmpeg-missing' })
    await expect(copies(choose(['mpeg4'])).make(media.id)).rejects.toMatchObject({ code: 'ffmpeg-unfit' })
    relinkMedia(study.db, media.id, { path: '/nowhere/film.mp4' })
    await expect(copies(choose(['aac'])).make(media.id)).rejects.toMatchObject({ code: 'media-missing' })
  })
})

describe('the name of a copy', () => {
  it('is made of ids and read back, and no other name is touched', () => {
    const [mediaId, copyId] = [newId(), newId()]
    expect(readCopyName(copyName(mediaId, copyId))).toEqual({ mediaId, copyId })
    for (const name of ['../../etc/passwd', 'film.mp4', `${mediaId}.mp4`, `x/${copyName(mediaId, copyId)}`])
      expect(readCopyName(name)).toBeNull()
  })
})
