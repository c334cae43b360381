import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Rating } from '@domain/rating/rating'
import { checkFile, checkStudy } from '@main/study/check'
import { connect } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { newId } from '@main/study/identifier'
import { lookingNow, opened, smallInstrument, temporaryFolder } from '@main/study/made-up-study'
import { firstTables } from '@main/study/migrations/0001-first-tables'
import { besideTheMedia } from '@main/study/migrations/0002-beside-the-media'
import { packages } from '@main/study/migrations/0003-packages'
import { migrate, versionOf } from '@main/study/migrations/migrate'
import { isBlinded } from '@main/study/queries/blinding'
import { exportedScores } from '@main/study/queries/exported'
import { workSpellsOf } from '@main/study/queries/work-spells'
import type { Change } from '@main/study/tables'

const quiet = () => undefined
const ids = { person: newId(), instrument: newId(), recording: newId(), rating: newId() }

const rating: Rating = {
  id: ids.rating,
  recordingId: ids.recording,
  personId: ids.person,
  instrumentId: ids.instrument,
  kind: 'independent',
  status: 'open',
  startedMs: 1,
  submittedMs: null,
  reopenReason: '',
}

/** A study as the version before wrote it, with somebody's rating in it. */
function olderStudy(): string {
  const path = join(temporaryFolder(), 'older.spole')
  const db = connect(path, { passphrase: null, create: true })
  migrate(db, [firstTables, besideTheMedia, packages], quiet)
  const { key, version } = smallInstrument
  const rows: readonly Change[] = [
    { table: 'person', before: null, after: { id: ids.person, name: 'Kari', role: 'trainer', reactionOffsetMs: 0 } },
    {
      table: 'study',
      before: null,
      after: { id: newId(), title: 'Older', isSample: false, currentPersonId: ids.person, createdMs: 1 },
    },
    {
      table: 'instrument',
      before: null,
      after: { id: ids.instrument, key, version, json: smallInstrument, isDefault: true },
    },
    {
      table: 'recording',
      before: null,
      after: {
        id: ids.recording,
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
    { table: 'rating', before: null, after: rating },
    {
      table: 'score',
      before: null,
      after: { id: newId(), ratingId: rating.id, item: 1, dimension: 'quality', value: 5 },
    },
  ]
  applyChanges(db, { personId: null, scope: 'study', label: 'study.create', action: 'system', changes: rows })
  db.close()
  return path
}

it('is checked as what it is before it is brought up to date', () => {
  expect(checkFile(olderStudy(), null)).toEqual({ ok: true, problems: [] })
})

it('adds its tables to a study that has ratings, which keep their rater’s role and are blinded', () => {
  const { db } = opened(olderStudy(), { passphrase: null })
  expect(versionOf(db)).toBeGreaterThanOrEqual(4)
  for (const table of [
    'blinding',
    'training',
    'mayNotRate',
    'ratingRole',
    'workSpell',
    'assignmentPlan',
    'assignment',
  ]) {
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  }
  expect(isBlinded(db)).toBe(true)
  expect(workSpellsOf(db, rating.id)).toEqual([])
  const [row] = exportedScores(db, lookingNow(db), null)
  expect(row).toMatchObject({ score: { value: 5 }, of: { person: { role: 'trainer' }, workedMs: 0 } })
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
})
