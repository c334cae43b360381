import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkStudy } from '@main/study/check'
import { connect } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { newId } from '@main/study/identifier'
import { opened, temporaryFolder } from '@main/study/made-up-study'
import { firstTables } from '@main/study/migrations/0001-first-tables'
import { besideTheMedia } from '@main/study/migrations/0002-beside-the-media'
import { migrate, versionOf } from '@main/study/migrations/migrate'

it('adds its tables to a study that has rows, and leaves those as they were', () => {
  const path = join(temporaryFolder(), 'older.spole')
  const made = connect(path, { passphrase: null, create: true })
  migrate(made, [firstTables, besideTheMedia], () => undefined)
  const after = { id: newId(), title: 'Older', isSample: false, currentPersonId: null, createdMs: 1 }
  const changes = [{ table: 'study', before: null, after } as const]
  applyChanges(made, { personId: null, scope: 'study', label: 'study.create', action: 'system', changes })
  made.close()
  const { db } = opened(path, { passphrase: null })
  expect(versionOf(db)).toBeGreaterThanOrEqual(3)
  expect(db.prepare('SELECT title FROM study').pluck().all()).toEqual(['Older'])
  for (const table of ['package', 'recordingOrigin', 'ratingVersion', 'carriedRecord']) {
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  }
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
})
