import { expect, it } from 'vitest'
import { checkFile, checkStudy } from '@main/study/check'
import { newId } from '@main/study/identifier'
import { opened } from '@main/study/made-up-study'
import { versionOf } from '@main/study/migrations/migrate'
import { olderRecording, olderStudy } from '@main/study/migrations/older-study'

const recordingId = newId()

const studyWithMedia = () =>
  olderStudy(1, [
    olderRecording(recordingId),
    {
      table: 'media',
      before: null,
      after: {
        id: newId(),
        recordingId,
        position: 0,
        fileName: 'a.mp4',
        path: '/a.mp4',
        sizeBytes: 1,
        sha256: null,
        durationMs: 1000,
        offsetMs: 0,
        video: null,
        audio: null,
      },
    },
  ])

it('is checked as what it is before it is brought up to date', () => {
  expect(checkFile(studyWithMedia(), null)).toEqual({ ok: true, problems: [] })
})

it('adds its tables to a study that has rows, and leaves those as they were', () => {
  const { db } = opened(studyWithMedia(), { passphrase: null })
  expect(versionOf(db)).toBeGreaterThanOrEqual(2)
  expect(db.prepare('SELECT fileName FROM media').pluck().all()).toEqual(['a.mp4'])
  for (const table of ['timeNote', 'mediaCopy', 'waveform', 'waveformPart']) {
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  }
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
})

it('lets a waveform go with its media file', () => {
  const { db } = opened(studyWithMedia(), { passphrase: null })
  const mediaId = db.prepare('SELECT id FROM media').pluck().get()
  db.prepare('INSERT INTO waveform (mediaId, binMs, isComplete) VALUES (?, 5, 1)').run(mediaId)
  db.prepare('INSERT INTO waveformPart (mediaId, level, part, data) VALUES (?, 0, 0, ?)').run(mediaId, Buffer.of(1))
  db.prepare('DELETE FROM media').run()
  expect(db.prepare('SELECT count(*) FROM waveformPart').pluck().get()).toBe(0)
})
