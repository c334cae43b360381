import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applicationId, connect } from '@main/study/connection'
import { createStudy } from '@main/study/create'
import { lockFileOf } from '@main/study/lock'
import {
  makeStudyFile,
  opened,
  pointAt,
  ratedStudy,
  refusalOf,
  smallInstrument,
  temporaryFolder,
} from '@main/study/made-up-study'
import { migrations } from '@main/study/migrations/list'
import { newestVersion } from '@main/study/migrations/migrate'
import { openStudy } from '@main/study/study'
import { eventPage } from '@main/study/queries/events'
import { studyRow } from '@main/study/queries/study'
import { applyRatingChanges } from '@main/study/rating-changes'
import { Database } from '@main/study/sqlite'

const passphrase = 'correct horse battery staple'

describe('a new study', () => {
  it('opens with its title and leaves one file when closed', () => {
    const path = makeStudyFile()
    const study = opened(path, { passphrase: null })
    expect(studyRow(study.db).title).toBe('Group A')
    expect(existsSync(lockFileOf(path))).toBe(true)
    study.close()
    expect(existsSync(lockFileOf(path))).toBe(false)
    expect(existsSync(`${path}-wal`)).toBe(false)
  })

  it('never replaces a file that is there', () => {
    const path = makeStudyFile()
    expect(refusalOf(() => createStudy(path, { title: 'X', passphrase: null, instrument: smallInstrument }))).toBe(
      'study-exists',
    )
  })

  it('says when it cannot be written', () => {
    const folder = join(temporaryFolder(), 'not there')
    expect(
      refusalOf(() =>
        createStudy(join(folder, 'a.spole'), { title: 'X', passphrase: null, instrument: smallInstrument }),
      ),
    ).toBe('file-unwritable')
  })

  it('is durable by its settings', () => {
    const { db } = ratedStudy()
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  })
})

describe('an encrypted study', () => {
  it('is noise on disk, pages of 4096 bytes, and opens with its passphrase only', () => {
    const path = makeStudyFile(passphrase)
    const bytes = readFileSync(path)
    expect(bytes.subarray(0, 16).toString('latin1')).not.toBe('SQLite format 3\0')
    expect(bytes.includes('CREATE TABLE')).toBe(false)
    expect(bytes.length % 4096).toBe(0)
    expect(refusalOf(() => openStudy(path, { passphrase: null }))).toBe('passphrase-needed')
    expect(refusalOf(() => openStudy(path, { passphrase: 'wrong' }))).toBe('passphrase-wrong')
    expect(existsSync(lockFileOf(path))).toBe(false)
    expect(opened(path, { passphrase }).encrypted).toBe(true)
  })

  it("is SQLCipher 4's own format: its first page can be decrypted by hand", () => {
    const page = readFileSync(makeStudyFile(passphrase)).subarray(0, 4096)
    // https://www.zetetic.net/sqlcipher/design: PBKDF2-HMAC-SHA512 256,000 times over the salt in front; the last 80 bytes are IV and HMAC.
    const salt = page.subarray(0, 16)
    const key = pbkdf2Sync(passphrase, salt, 256_000, 32, 'sha512')
    const hmacKey = pbkdf2Sync(key, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512')
    const pageNumber = Buffer.from([1, 0, 0, 0])
    const hmac = createHmac('sha512', hmacKey).update(page.subarray(16, 4032)).update(pageNumber).digest()
    expect(hmac.equals(page.subarray(4032))).toBe(true)
    const cipher = createDecipheriv('aes-256-cbc', key, page.subarray(4016, 4032)).setAutoPadding(false)
    const plain = Buffer.concat([Buffer.alloc(16), cipher.update(page.subarray(16, 4016)), cipher.final()])
    expect(plain.readUInt32BE(68)).toBe(applicationId)
    expect(plain.readUInt16BE(16)).toBe(4096)
  })
})

describe('what is not a study', () => {
  it.each([
    ['nothing', 'study-not-found', null],
    ['an empty file', 'not-a-study', Buffer.alloc(0)],
    ['a text', 'not-a-study', Buffer.from('hello '.repeat(100))],
    ['a text that is whole pages long', 'not-a-study', Buffer.alloc(8192, 'hello ')],
    [
      'bytes that are not whole pages long',
      'not-a-study',
      Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7 + i ** 2) % 256)),
    ],
  ])('is named: %s', (_what, code, content) => {
    const path = join(temporaryFolder(), 'x.spole')
    if (content !== null) writeFileSync(path, content)
    expect(refusalOf(() => openStudy(path, { passphrase: 'any' }))).toBe(code)
  })

  it('is named: a folder, and a SQLite file of another program', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'folder.spole'))
    expect(refusalOf(() => openStudy(join(folder, 'folder.spole'), { passphrase: null }))).toBe('not-a-study')
    const other = join(folder, 'other.spole')
    const db = new Database(other)
    db.exec('CREATE TABLE t (a)')
    db.close()
    expect(refusalOf(() => openStudy(other, { passphrase: null }))).toBe('not-a-study')
  })

  it('is refused when a newer Spole wrote it, and is left as it was', () => {
    const path = makeStudyFile()
    const db = connect(path, { passphrase: null })
    db.pragma('user_version = 99')
    db.close()
    const before = readFileSync(path)
    expect(() => openStudy(path, { passphrase: null })).toThrow(
      expect.objectContaining({
        code: 'study-newer',
        detail: { fileVersion: 99, appVersion: newestVersion(migrations) },
      }),
    )
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

describe('one writer', () => {
  it('is enforced between two windows of one app', () => {
    const path = makeStudyFile()
    opened(path, { passphrase: null })
    expect(refusalOf(() => openStudy(path, { passphrase: null }))).toBe('study-in-use')
  })

  it('names who holds it on another computer', () => {
    const path = makeStudyFile()
    const holder = { pid: 1, host: 'other-pc', who: 'kari', startedMs: 1_700_000_000_000, token: 't' }
    writeFileSync(lockFileOf(path), JSON.stringify(holder))
    expect(() => openStudy(path, { passphrase: null })).toThrow(
      expect.objectContaining({
        code: 'study-in-use',
        detail: { who: 'kari', host: 'other-pc', sinceMs: 1_700_000_000_000 },
      }),
    )
  })

  it('passes on from a process that died, and everything is checked first', () => {
    const path = makeStudyFile()
    const dead = { pid: 2 ** 22 + 1, host: hostname(), who: 'kari', startedMs: Date.now(), token: 't' }
    writeFileSync(lockFileOf(path), JSON.stringify(dead))
    const study = opened(path, { passphrase: null })
    expect(study.recovered).toBe(true)
    study.close()
    expect(opened(path, { passphrase: null }).recovered).toBe(false)
  })

  it('respects a lock file that is just being written', () => {
    const path = makeStudyFile()
    writeFileSync(lockFileOf(path), '')
    expect(refusalOf(() => openStudy(path, { passphrase: null }))).toBe('study-in-use')
  })

  it('lets others look meanwhile', () => {
    const { study, rating, person } = ratedStudy()
    applyRatingChanges(study.db, {
      personId: person.id,
      ratingId: rating.id,
      label: 'event.add',
      changes: [{ table: 'event', before: null, after: pointAt(rating, 5) }],
    })
    const other = opened(study.path, { passphrase: null, readOnly: true })
    expect(other.readOnly).toBe(true)
    expect(eventPage(other.db, { ratingId: rating.id, after: null, limit: 10 })).toHaveLength(1)
    expect(
      refusalOf(() =>
        applyRatingChanges(other.db, { personId: person.id, ratingId: rating.id, label: 'event.add', changes: [] }),
      ),
    ).toBe('read-only')
  })
})

it('keeps its application id, which marks it for other programs', () => {
  const path = makeStudyFile()
  expect(readFileSync(path).readUInt32BE(68)).toBe(applicationId)
})
