import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkFile, checkStudy } from '@main/study/check'
import { connect } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { newId } from '@main/study/identifier'
import { opened, temporaryFolder } from '@main/study/made-up-study'
import { firstTables } from '@main/study/migrations/0001-first-tables'
import { migrate, versionOf } from '@main/study/migrations/migrate'
import { addPerson } from '@main/study/queries/people'
import { openStudy } from '@main/study/study'
import type { Change } from '@main/study/tables'

const quiet = () => undefined

/** A study as the version before wrote it, with a recording and its media file in it. */
function olderStudy(): string {
  const path = join(temporaryFolder(), 'older.spole')
  const migrations = [firstTables]
  const made = connect(path, { passphrase: null, create: true })
  migrate(made, migrations, quiet)
  const title = { id: newId(), title: 'Older', isSample: false, currentPersonId: null, createdMs: 1 }
  const changes: Change[] = [{ table: 'study', before: null, after: title }]
  applyChanges(made, { personId: null, scope: 'study', label: 'study.create', action: 'system', changes })
  made.close()
  const study = openStudy(path, { passphrase: null, migrations })
  addPerson(study.db, { name: 'Kari', role: 'rater' })
  const recordingId = newId()
  const added: Change[] = [
    {
      table: 'recording',
      before: null,
      after: {
        id: recordingId,
        title: 'Session',
        date: null,
        group: '',
        sessionNumber: null,
        placeInTreatment: '',
        deleteBy: null,
        note: '',
        createdMs: 1,
      },
    },
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
  ]
  // As the version before wrote them: today's queries ask for tables that it does not have.
  applyChanges(study.db, { personId: null, scope: 'study', label: 'recording.add', action: 'do', changes: added })
  study.close()
  return path
}

it('is checked as what it is before it is brought up to date', () => {
  expect(checkFile(olderStudy(), null)).toEqual({ ok: true, problems: [] })
})

it('adds its tables to a study that has rows, and leaves those as they were', () => {
  const { db } = opened(olderStudy(), { passphrase: null })
  expect(versionOf(db)).toBeGreaterThanOrEqual(2)
  expect(db.prepare('SELECT fileName FROM media').pluck().all()).toEqual(['a.mp4'])
  for (const table of ['timeNote', 'mediaCopy', 'waveform', 'waveformPart']) {
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  }
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
})

it('lets a waveform go with its media file', () => {
  const { db } = opened(olderStudy(), { passphrase: null })
  const mediaId = db.prepare('SELECT id FROM media').pluck().get()
  db.prepare('INSERT INTO waveform (mediaId, binMs, isComplete) VALUES (?, 5, 1)').run(mediaId)
  db.prepare('INSERT INTO waveformPart (mediaId, level, part, data) VALUES (?, 0, 0, ?)').run(mediaId, Buffer.of(1))
  db.prepare('DELETE FROM media').run()
  expect(db.prepare('SELECT count(*) FROM waveformPart').pluck().get()).toBe(0)
})
