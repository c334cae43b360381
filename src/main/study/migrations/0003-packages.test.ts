import { expect, it } from 'vitest'
import { checkStudy } from '@main/study/check'
import { opened } from '@main/study/made-up-study'
import { versionOf } from '@main/study/migrations/migrate'
import { olderStudy } from '@main/study/migrations/older-study'

it('adds its tables to a study that has rows, and leaves those as they were', () => {
  const { db } = opened(olderStudy(2), { passphrase: null })
  expect(versionOf(db)).toBeGreaterThanOrEqual(3)
  expect(db.prepare('SELECT title FROM study').pluck().all()).toEqual(['Older'])
  for (const table of ['package', 'recordingOrigin', 'ratingVersion', 'carriedRecord']) {
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  }
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
})
