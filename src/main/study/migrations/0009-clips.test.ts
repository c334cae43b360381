import { expect, it } from 'vitest'
import { checkFile, checkStudy } from '@main/study/check'
import { opened } from '@main/study/made-up-study'
import { versionOf } from '@main/study/migrations/migrate'
import { olderStudy } from '@main/study/migrations/older-study'

it('is checked as what it is before it is brought up to date', () => {
  expect(checkFile(olderStudy(8), null)).toEqual({ ok: true, problems: [] })
})

it('adds its tables to a study that has rows, and leaves those as they were', () => {
  const { db } = opened(olderStudy(8), { passphrase: null })
  expect(versionOf(db)).toBeGreaterThanOrEqual(9)
  expect(db.prepare('SELECT (SELECT count(*) FROM clip) + (SELECT count(*) FROM clipBegun)').pluck().get()).toBe(0)
  expect(db.prepare('SELECT name FROM person').pluck().all()).toEqual(['Kari'])
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
})
