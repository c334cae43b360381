import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkFile, checkStudy } from '@main/study/check'
import { connect } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { newId } from '@main/study/identifier'
import { opened, smallInstrument, temporaryFolder } from '@main/study/made-up-study'
import { firstTables } from '@main/study/migrations/0001-first-tables'
import { besideTheMedia } from '@main/study/migrations/0002-beside-the-media'
import { packages } from '@main/study/migrations/0003-packages'
import { raters } from '@main/study/migrations/0004-raters'
import { consensus } from '@main/study/migrations/0005-consensus'
import { migrate, versionOf } from '@main/study/migrations/migrate'
import type { Change } from '@main/study/tables'

const quiet = () => undefined

/** A study as the version before wrote it, with somebody and a scale in it. */
function olderStudy(): string {
  const path = join(temporaryFolder(), 'older.spole')
  const db = connect(path, { passphrase: null, create: true })
  migrate(db, [firstTables, besideTheMedia, packages, raters, consensus], quiet)
  const personId = newId()
  const { key, version } = smallInstrument
  const rows: readonly Change[] = [
    { table: 'person', before: null, after: { id: personId, name: 'Kari', role: 'trainer', reactionOffsetMs: 0 } },
    {
      table: 'study',
      before: null,
      after: { id: newId(), title: 'Older', isSample: false, currentPersonId: personId, createdMs: 1 },
    },
    {
      table: 'instrument',
      before: null,
      after: { id: newId(), key, version, json: smallInstrument, isDefault: true },
    },
  ]
  applyChanges(db, { personId: null, scope: 'study', label: 'study.create', action: 'system', changes: rows })
  db.close()
  return path
}

it('is checked as what it is before it is brought up to date', () => {
  expect(checkFile(olderStudy(), null)).toEqual({ ok: true, problems: [] })
})

it('adds its table to a study that has rows, and leaves those as they were', () => {
  const { db } = opened(olderStudy(), { passphrase: null })
  expect(versionOf(db)).toBeGreaterThanOrEqual(6)
  expect(db.prepare('SELECT count(*) FROM exchangeMeaning').pluck().get()).toBe(0)
  expect(db.prepare('SELECT name FROM person').pluck().all()).toEqual(['Kari'])
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
})
