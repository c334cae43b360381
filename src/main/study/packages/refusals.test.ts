import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkStudy } from '@main/study/check'
import type { Db } from '@main/study/connection'
import { makeStudyFile, mark, opened, pointAt, refusalOf, temporaryFolder } from '@main/study/made-up-study'
import { migrations } from '@main/study/migrations/list'
import { newestVersion } from '@main/study/migrations/migrate'
import {
  alter,
  coordinatedStudy,
  packagePassphrase,
  packed,
  ratersStudy,
  receive,
} from '@main/study/packages/made-up-packages'
import { readPackage } from '@main/study/packages/read-package'
import { openRating } from '@main/study/queries/ratings'
import { applyRatingChanges } from '@main/study/rating-changes'
import { selectRows } from '@main/study/row-store'

function returned() {
  const home = coordinatedStudy()
  const away = ratersStudy(home)
  const rating = openRating(away, { personId: home.kari.id, recordingId: home.recordingIds[0] ?? '' })
  mark(away, rating, 1000, 'first')
  mark(away, rating, 2000, 'second')
  const path = packed(away, { kind: 'return', personId: home.kari.id, recordingIds: null })
  return { home, away, path }
}

const tables = [
  'person',
  'instrument',
  'recording',
  'rating',
  'event',
  'package',
  'ratingVersion',
  'carriedRecord',
  'change',
]

function contentsOfStudy(db: Db): unknown {
  return tables.map((table) => db.prepare(`SELECT * FROM "${table}"`).all())
}

/** A package that is refused leaves the study as it was. */
function refusedFrom(change: (path: string) => string): unknown {
  const { home, path } = returned()
  const before = contentsOfStudy(home.db)
  const refusal = refusalOf(() => receive(home.db, change(path)))
  expect(contentsOfStudy(home.db)).toEqual(before)
  expect(checkStudy(home.db).ok).toBe(true)
  return refusal
}

const sql = (text: string) => (path: string) => alter(path, (db) => db.exec(text))

it.each<readonly [string, string, string]>([
  ['a row changed behind its history', `UPDATE event SET startMs = 1001 WHERE note = 'first'`, 'package-tampered'],
  ['a row taken out', `DELETE FROM event WHERE note = 'first'`, 'package-tampered'],
  ['a record of its own chain changed', `UPDATE change SET contentHash = hash WHERE seq = 2`, 'package-tampered'],
  ['a carried record changed', `UPDATE carriedRecord SET atMs = atMs + 1 WHERE position = 2`, 'package-tampered'],
  [
    'a carried record’s contents changed',
    `UPDATE carriedRecord SET after = replace(after, 'first', 'other')`,
    'package-tampered',
  ],
  ['a carried record taken out', `DELETE FROM carriedRecord WHERE position = 2`, 'package-tampered'],
  ['another study named', `UPDATE package SET toStudyId = fromStudyId`, 'package-tampered'],
  ['two rows about itself', `UPDATE package SET id = 'x'; DELETE FROM package`, 'package-tampered'],
  ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON event BEGIN SELECT 1; END', 'package-tampered'],
  ['a view', 'CREATE VIEW v AS SELECT 1', 'package-tampered'],
  ['a table more', 'CREATE TABLE more (x TEXT)', 'package-tampered'],
  ['a table less', 'DROP TABLE waveformPart', 'package-tampered'],
  ['rows where none belong', `INSERT INTO study VALUES ('x', 'y', 0, NULL, 1)`, 'package-tampered'],
  ['JSON that is none', `UPDATE event SET modifiers = '['`, 'package-tampered'],
  ['JSON without end', `UPDATE event SET modifiers = '${'['.repeat(100_000)}'`, 'package-tampered'],
  ['a time beyond all recordings', `UPDATE event SET startMs = 9000000000000`, 'package-tampered'],
  ['a text without end', `UPDATE event SET note = printf('%.*c', 30000, 'x')`, 'package-tampered'],
  ['a newer layout', 'UPDATE package SET formatVersion = 2', 'package-newer'],
  ['newer tables', `PRAGMA user_version = ${newestVersion(migrations) + 1}`, 'package-newer'],
  ['another mark in its head', 'PRAGMA application_id = 7', 'not-a-package'],
])('refuses a package with %s', (_what, text, refusal) => {
  expect(refusedFrom(sql(text))).toBe(refusal)
})

it.each<readonly [string, (path: string) => string, string]>([
  ['half of the file', cutTo((size) => size / 2), 'package-damaged'],
  ['a file without its last page', cutTo((size) => size - 4096), 'package-damaged'],
  ['the first bytes of the file', cutTo(() => 1000), 'package-damaged'],
  ['an empty file', cutTo(() => 0), 'package-damaged'],
  ['a changed byte', flipped, 'package-damaged'],
  ['a text', (path) => written(path, 'a text '.repeat(3000)), 'not-a-package'],
  ['a study', () => makeStudyFile(), 'not-a-package'],
  ['an encrypted study', () => makeStudyFile(packagePassphrase), 'not-a-package'],
])('refuses %s', (_what, change, refusal) => {
  expect(refusedFrom(change)).toBe(refusal)
})

it('refuses a wrong passphrase and none', () => {
  const { path } = returned()
  expect(refusalOf(() => readPackage(path, 'guessed'))).toBe('passphrase-wrong')
  expect(refusalOf(() => readPackage(path, null))).toBe('package-passphrase')
})

it('refuses what is for another study', () => {
  const { home, path } = returned()
  const { db } = opened(makeStudyFile(), { passphrase: null })
  expect(refusalOf(() => receive(db, path))).toBe('package-foreign')
  const own = packed(home.db, { kind: 'assignment', personId: home.kari.id, recordingIds: null })
  expect(refusalOf(() => receive(home.db, own))).toBe('package-foreign')
})

it('refuses an assignment that a newer one has outdated', () => {
  const home = coordinatedStudy()
  const old = packed(home.db, { kind: 'assignment', personId: home.kari.id, recordingIds: null }, Date.now() - 10_000)
  const away = ratersStudy(home)
  const before = contentsOfStudy(away)
  expect(refusalOf(() => receive(away, old))).toBe('package-older')
  expect(contentsOfStudy(away)).toEqual(before)
})

it('does not take over a mark of another rating by its id', () => {
  const home = coordinatedStudy()
  const away = ratersStudy(home)
  const rating = openRating(away, { personId: home.kari.id, recordingId: home.recordingIds[0] ?? '' })
  const [olas] = selectRows(home.db, 'event', '')
  const after = { ...pointAt(rating, 5), id: olas?.id ?? '' }
  const changes = [{ table: 'event', before: null, after } as const]
  applyRatingChanges(away, { personId: home.kari.id, ratingId: rating.id, label: 'event.add', changes })
  const path = packed(away, { kind: 'return', personId: home.kari.id, recordingIds: null })
  const before = contentsOfStudy(home.db)
  expect(refusalOf(() => receive(home.db, path))).toBe('package-tampered')
  expect(contentsOfStudy(home.db)).toEqual(before)
})

function cutTo(size: (bytes: number) => number) {
  return (path: string): string => {
    truncateSync(path, Math.floor(size(readFileSync(path).length)))
    return path
  }
}

function flipped(path: string): string {
  const bytes = readFileSync(path)
  const at = 3 * 4096 + 100
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return written(path, bytes)
}

function written(path: string, content: string | Buffer): string {
  writeFileSync(path, content)
  const copy = join(temporaryFolder(), 'copied.spolepack')
  copyFileSync(path, copy)
  return copy
}
