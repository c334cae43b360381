import { expect, it } from 'vitest'
import type { Rating } from '@domain/rating/rating'
import { checkFile, checkStudy } from '@main/study/check'
import { newId } from '@main/study/identifier'
import { lookingNow, opened } from '@main/study/made-up-study'
import { versionOf } from '@main/study/migrations/migrate'
import { olderIds, olderRecording, olderStudy } from '@main/study/migrations/older-study'
import { isBlinded } from '@main/study/queries/blinding'
import { everything } from '@domain/exchange/giving-out'
import { exportedScores } from '@main/study/queries/exported'
import { workSpellsOf } from '@main/study/queries/work-spells'

const ids = { recording: newId(), rating: newId() }

const rating: Rating = {
  id: ids.rating,
  recordingId: ids.recording,
  personId: olderIds.person,
  instrumentId: olderIds.instrument,
  kind: 'independent',
  status: 'open',
  startedMs: 1,
  submittedMs: null,
  reopenReason: '',
}

const ratedStudy = () =>
  olderStudy(3, [
    olderRecording(ids.recording),
    { table: 'rating', before: null, after: rating },
    {
      table: 'score',
      before: null,
      after: { id: newId(), ratingId: rating.id, item: 1, dimension: 'quality', value: 5 },
    },
  ])

it('is checked as what it is before it is brought up to date', () => {
  expect(checkFile(ratedStudy(), null)).toEqual({ ok: true, problems: [] })
})

it('adds its tables to a study that has ratings, which keep their rater’s role and are blinded', () => {
  const { db } = opened(ratedStudy(), { passphrase: null })
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
  const [row] = exportedScores(db, lookingNow(db), everything)
  expect(row).toMatchObject({ score: { value: 5 }, of: { person: { role: 'trainer' }, workedMs: 0 } })
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
})
