import { expect, it } from 'vitest'
import { backupFile, backupsOf } from '@main/study/backup-folder'
import { checkStudy } from '@main/study/check'
import { applicationId, connect } from '@main/study/connection'
import { makeStudyFile, opened, pointAt, ratedStudy, refusalOf } from '@main/study/made-up-study'
import { migrations } from '@main/study/migrations/list'
import { type Migration, migrate, versionOf } from '@main/study/migrations/migrate'
import { openStudy } from '@main/study/study'
import { studyRow } from '@main/study/queries/study'
import { applyRatingChanges } from '@main/study/rating-changes'
import { tableNames, tables } from '@main/study/tables'

const nextVersion = (migrations.at(-1)?.version ?? 0) + 1
const good: Migration = {
  version: nextVersion,
  name: 'a column more',
  sql: 'ALTER TABLE person ADD COLUMN shoe INTEGER',
}

it('numbers its steps one by one', () => {
  expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1))
})

it('makes the first tables from nothing: STRICT, with the columns that the history describes', () => {
  const db = connect(':memory:', { passphrase: null, create: true })
  migrate(db, migrations, () => expect.unreachable('there is nothing to back up'))
  expect(versionOf(db)).toBe(nextVersion - 1)
  expect(db.pragma('application_id', { simple: true })).toBe(applicationId)
  const loose = db.prepare(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
  )
  expect(loose.all()).toEqual([])
  for (const table of tableNames) {
    const columns = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table)
    expect(columns).toEqual(tables[table].columns)
  }
  db.close()
})

it('backs up, then migrates with the rows in place', () => {
  const { study, rating, person } = ratedStudy()
  applyRatingChanges(study.db, {
    personId: person.id,
    ratingId: rating.id,
    label: 'event.add',
    changes: [{ table: 'event', before: null, after: pointAt(rating, 5) }],
  })
  study.close()
  const newer = opened(study.path, { passphrase: null, migrations: [...migrations, good] })
  expect(versionOf(newer.db)).toBe(nextVersion)
  expect(newer.db.prepare('SELECT name, shoe FROM person').all()).toEqual([{ name: 'Kari', shoe: null }])
  expect(checkStudy(newer.db)).toEqual({ ok: true, problems: [] })
  const [backup] = backupsOf(study.path)
  expect(backup?.kind).toBe('before-migration')
  const old = connect(backupFile(study.path, backup?.backupId ?? ''), { passphrase: null, readOnly: true })
  expect(versionOf(old)).toBe(nextVersion - 1)
  old.close()
  newer.close()
  expect(refusalOf(() => openStudy(study.path, { passphrase: null }))).toBe('study-newer')
})

it('leaves everything as it was when a step fails', () => {
  const path = makeStudyFile()
  const bad: Migration = { version: nextVersion + 1, name: 'bad', sql: 'ALTER TABLE nowhere ADD COLUMN x' }
  expect(() => openStudy(path, { passphrase: null, migrations: [...migrations, good, bad] })).toThrow('no such table')
  const { db } = opened(path, { passphrase: null })
  expect(versionOf(db)).toBe(nextVersion - 1)
  expect(db.prepare(`SELECT count(*) FROM pragma_table_info('person') WHERE name = 'shoe'`).pluck().get()).toBe(0)
  expect(studyRow(db).title).toBe('Group A')
})
