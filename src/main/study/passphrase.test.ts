import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { backupFile, backupFolderOf, backupsOf } from '@main/study/backup-folder'
import { checkStudy } from '@main/study/check'
import { opened, pointAt, ratedStudy, refusalOf } from '@main/study/made-up-study'
import { eventCount } from '@main/study/queries/events'
import { applyRatingChanges } from '@main/study/rating-changes'
import { openStudy } from '@main/study/study'

describe.each([
  ['adding', null, 'new secret'],
  ['changing', 'old secret', 'new secret'],
  ['removing', 'old secret', null],
])('%s a passphrase', (_what, before, after) => {
  it('keeps everything, opens with the new one only, and goes on working at once', async () => {
    const { study, rating, person } = ratedStudy(before)
    const add = (ms: number) =>
      applyRatingChanges(study.db, {
        personId: person.id,
        ratingId: rating.id,
        label: 'event.add',
        changes: [{ table: 'event', before: null, after: pointAt(rating, ms) }],
      })
    add(1)
    await study.backup('by-hand')
    study.changePassphrase(before, after)
    add(2)
    expect(study.encrypted).toBe(after !== null)
    study.close()
    expect(existsSync(`${study.path}-wal`)).toBe(false)
    expect(readFileSync(study.path).subarray(0, 6).toString('latin1') === 'SQLite').toBe(after === null)
    if (before !== null && after !== null)
      expect(refusalOf(() => openStudy(study.path, { passphrase: before }))).toBe('passphrase-wrong')
    const again = opened(study.path, { passphrase: after })
    expect(eventCount(again.db, rating.id)).toBe(2)
    expect(checkStudy(again.db)).toEqual({ ok: true, problems: [] })
  })

  it('leaves no backup that the old passphrase opens', async () => {
    const { study } = ratedStudy(before)
    await study.backup('by-hand')
    study.changePassphrase(before, after)
    const backups = backupsOf(study.path)
    expect(backups.map((backup) => backup.kind)).toEqual(['rotating'])
    const bytes = readFileSync(backupFile(study.path, backups[0]?.backupId ?? ''))
    expect(bytes.subarray(0, 6).toString('latin1') === 'SQLite').toBe(after === null)
  })

  it('needs the present one', () => {
    const { study } = ratedStudy(before)
    const inode = statSync(study.path).ino
    expect(refusalOf(() => study.changePassphrase('something else', after))).toBe('passphrase-wrong')
    expect(statSync(study.path).ino).toBe(inode)
  })
})

it('is changed though no backup can be made under it, which is told and not refused', () => {
  const rated = ratedStudy('old secret')
  rated.study.close()
  const { path } = rated.study
  const onTrouble = vi.fn()
  const study = opened(path, { passphrase: 'old secret', onTrouble })
  // A file where the folder should be: neither can backups be listed there nor made.
  writeFileSync(backupFolderOf(path), '')
  study.changePassphrase('old secret', 'new secret')
  expect(study.passphrase).toBe('new secret')
  expect(onTrouble).toHaveBeenCalledWith(expect.objectContaining({ code: 'file-unwritable' }))
  study.close()
  expect(refusalOf(() => openStudy(path, { passphrase: 'old secret' }))).toBe('passphrase-wrong')
  opened(path, { passphrase: 'new secret' })
})

it('leaves nothing half done behind: what a crash left without a passphrase goes when the study is opened', () => {
  const { study } = ratedStudy('secret')
  study.close()
  const left = [`${study.path}.rekeyed`, `${study.path}.rekeyed-journal`, `${study.path}.rekeyed.part`]
  for (const file of left) writeFileSync(file, 'SQLite format 3 P1 wept')
  opened(study.path, { passphrase: 'secret' })
  expect(left.filter((file) => existsSync(file))).toEqual([])
})
