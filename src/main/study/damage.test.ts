import { readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupsOf, removeBackups } from '@main/study/backup-folder'
import { checkFile } from '@main/study/check'
import { opened, pointAt, ratedStudy, refusalOf } from '@main/study/made-up-study'
import { eventCount } from '@main/study/queries/events'
import { applyRatingChanges } from '@main/study/rating-changes'
import { restoreBackup } from '@main/study/restore'
import { salvage } from '@main/study/salvage'
import { openStudy } from '@main/study/study'

const passphrase = 'correct horse battery staple'
const pageSize = 4096
const markCount = 1600

/** A closed study with many marks, and a backup of it. */
async function fullStudy(secret: string | null) {
  const rated = ratedStudy(secret)
  const { study, rating, person } = rated
  const changes = Array.from(
    { length: markCount },
    (_, index) => ({ table: 'event', before: null, after: pointAt(rating, index) }) as const,
  )
  applyRatingChanges(study.db, { personId: person.id, ratingId: rating.id, label: 'event.add', changes })
  const eventPages = study.db.prepare(`SELECT pageno FROM dbstat WHERE name = 'event' AND pagetype = 'leaf'`)
  const pages = (eventPages.pluck().all() as number[]).slice(5, 8)
  await study.backup('rotating')
  study.close()
  return { path: study.path, ratingId: rating.id, pages }
}

function overwrite(path: string, pages: readonly number[]): void {
  const bytes = readFileSync(path)
  for (const page of pages) bytes.fill(0xa5, (page - 1) * pageSize + 100, (page - 1) * pageSize + 3000)
  writeFileSync(path, bytes)
}

describe.each([
  ['plain', null],
  ['encrypted', passphrase],
])('a damaged %s study', (_kind, secret) => {
  it('is found by the check, which goes on to its end', async () => {
    const { path, pages } = await fullStudy(secret)
    overwrite(path, pages)
    const report = checkFile(path, secret)
    expect(report.ok).toBe(false)
    expect(report.problems.length).toBeGreaterThan(0)
  })

  it('is refused after an unclean close, and nothing stays locked', async () => {
    const { path, pages } = await fullStudy(secret)
    overwrite(path, pages)
    const dead = { pid: 2 ** 22 + 1, host: hostname(), who: '', startedMs: Date.now(), token: 't' }
    writeFileSync(`${path}.lock`, JSON.stringify(dead))
    expect(refusalOf(() => openStudy(path, { passphrase: secret }))).toBe('study-damaged')
    expect(refusalOf(() => openStudy(path, { passphrase: secret, readOnly: true }).close())).toBeUndefined()
  })

  it('is told from a wrong passphrase by its backup when its very first page is damaged', async () => {
    const { path } = await fullStudy(secret)
    overwrite(path, [1])
    const bytes = readFileSync(path)
    bytes.fill(0x5a, 0, 16)
    writeFileSync(path, bytes)
    expect(refusalOf(() => openStudy(path, { passphrase: secret }))).toBe('study-damaged')
    if (secret !== null) expect(refusalOf(() => openStudy(path, { passphrase: 'wrong' }))).toBe('passphrase-wrong')
  })

  it('is salvaged with every row, since the history has the unreadable ones too', async () => {
    const { path, ratingId, pages } = await fullStudy(secret)
    overwrite(path, pages)
    const before = readFileSync(path)
    const saved = salvage(path, secret)
    expect(saved).toMatchObject({ fileName: 'group a (salvaged).spole', tablesLost: [] })
    expect(readFileSync(path).equals(before)).toBe(true)
    const study = opened(join(dirname(path), saved.fileName), { passphrase: secret })
    expect(eventCount(study.db, ratingId)).toBe(markCount)
    expect(checkFile(study.path, secret)).toEqual({ ok: true, problems: [] })
    expect(salvage(path, secret).fileName).toBe('group a (salvaged 2).spole')
  })

  it('is replaced by its backup, and that can be taken back', async () => {
    const { path, pages, ratingId } = await fullStudy(secret)
    overwrite(path, pages)
    const damaged = readFileSync(path)
    const [backup] = backupsOf(path)
    restoreBackup(path, backup?.backupId ?? '')
    const study = opened(path, { passphrase: secret })
    expect(eventCount(study.db, ratingId)).toBe(markCount)
    study.close()
    const [kept] = backupsOf(path)
    expect(kept?.kind).toBe('before-restore')
    restoreBackup(path, kept?.backupId ?? '')
    expect(readFileSync(path).equals(damaged)).toBe(true)
  })
})

it.each([
  ['plain', null],
  ['encrypted', passphrase],
])('a %s study that was cut short is damaged, and what is left of it can be saved', async (_kind, secret) => {
  const { path } = await fullStudy(secret)
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.subarray(0, Math.ceil(bytes.length / 2 / pageSize) * pageSize))
  expect(checkFile(path, secret).ok).toBe(false)
  expect(refusalOf(() => openStudy(path, { passphrase: secret }))).toBe('study-damaged')
  const saved = salvage(path, secret)
  expect(saved.rowsSaved).toBeGreaterThan(100)
  expect(saved.tablesLost.length).toBeGreaterThan(0)
  expect(checkFile(join(dirname(path), saved.fileName), secret)).toEqual({ ok: true, problems: [] })
})

it('an encrypted study that ends within a page is damaged, even without backups, and can be saved', async () => {
  const { path } = await fullStudy(passphrase)
  removeBackups(path)
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.subarray(0, Math.ceil(bytes.length / 2 / pageSize) * pageSize - 100))
  expect(refusalOf(() => openStudy(path, { passphrase: null }))).toBe('passphrase-needed')
  expect(refusalOf(() => openStudy(path, { passphrase: 'wrong' }))).toBe('passphrase-wrong')
  expect(refusalOf(() => openStudy(path, { passphrase }))).toBe('study-damaged')
  expect(salvage(path, passphrase).rowsSaved).toBeGreaterThan(100)
  writeFileSync(path, bytes.subarray(0, 3000))
  expect(refusalOf(() => openStudy(path, { passphrase }))).toBe('study-damaged')
})

it('a study whose content is gone altogether is damaged, not a stranger, when its backups are beside it', async () => {
  const { path } = await fullStudy(null)
  writeFileSync(path, '')
  expect(refusalOf(() => openStudy(path, { passphrase: null }))).toBe('study-damaged')
})
