import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { makeBackup, tooMany } from '@main/study/backup'
import { backupFile, backupFolderOf, backupName, backupsOf, readBackupName } from '@main/study/backup-folder'
import { connect } from '@main/study/connection'
import { mark, opened, ratedStudy, refusalOf } from '@main/study/made-up-study'
import { eventCount } from '@main/study/queries/events'
import { restoreBackup } from '@main/study/restore'

const hour = 3_600_000
const noon = new Date(2026, 2, 10, 12).getTime()

describe('a backup', () => {
  it('is a whole study under the same passphrase', async () => {
    const rated = ratedStudy('secret')
    mark(rated.db, rated.rating, 5)
    const backup = await rated.study.backup()
    expect(backup).toMatchObject({ kind: 'by-hand' })
    const file = backupFile(rated.study.path, backup.backupId)
    expect(readFileSync(file).length).toBe(backup.sizeBytes)
    expect(readFileSync(file).subarray(0, 6).toString('latin1')).not.toBe('SQLite')
    expect(refusalOf(() => connect(file, { passphrase: 'wrong' }))).toBe('passphrase-wrong')
    const db = connect(file, { passphrase: 'secret', readOnly: true })
    expect(eventCount(db, rated.rating.id)).toBe(1)
    db.close()
  })

  it('is taken when something has changed, and not otherwise', async () => {
    vi.useFakeTimers()
    try {
      const rated = ratedStudy()
      rated.study.close()
      const study = opened(rated.study.path, { passphrase: null, backupEveryMs: 60_000 })
      await vi.advanceTimersByTimeAsync(130_000)
      expect(backupsOf(study.path)).toEqual([])
      mark(study.db, rated.rating, 5)
      await vi.advanceTimersByTimeAsync(130_000)
      expect(backupsOf(study.path)).toMatchObject([{ kind: 'rotating' }])
    } finally {
      vi.useRealTimers()
    }
  })

  it('stays when made by hand, while rotating ones go: three of today, one per older day, ten in all', () => {
    const { db, study } = ratedStudy()
    makeBackup(db, study.path, 'by-hand', noon - 400 * 24 * hour)
    for (let day = 14; day >= 1; day -= 1) {
      makeBackup(db, study.path, 'rotating', noon - day * 24 * hour)
    }
    for (let minute = 0; minute < 5; minute += 1) makeBackup(db, study.path, 'rotating', noon + minute * 60_000)
    const backups = backupsOf(study.path)
    expect(backups.filter((backup) => backup.kind === 'by-hand')).toHaveLength(1)
    const rotating = backups.filter((backup) => backup.kind === 'rotating')
    expect(rotating.map((backup) => backup.madeMs)).toEqual([
      noon + 4 * 60_000,
      noon + 3 * 60_000,
      noon + 2 * 60_000,
      ...[1, 2, 3, 4, 5, 6, 7].map((day) => noon - day * 24 * hour),
    ])
  })

  it('keeps the newest of an older day', () => {
    const names = [1, 2, 3].map((hours) => backupName(noon - 24 * hour + hours * hour, 'rotating'))
    expect(tooMany(names, noon)).toEqual(names.slice(0, 2))
  })

  it('is kept and not crowded out by those of a clock that was wrong', () => {
    const { db, study } = ratedStudy()
    const year = 365 * 24 * hour
    for (let day = 0; day < 12; day += 1) makeBackup(db, study.path, 'rotating', noon + 20 * year + day * 24 * hour)
    const made = [0, 1, 2].map((minute) => makeBackup(db, study.path, 'rotating', noon + minute * 60_000).madeMs)
    const kept = backupsOf(study.path).map(({ madeMs }) => madeMs)
    expect(kept).toEqual(expect.arrayContaining(made))
    expect(kept).toHaveLength(10)
  })

  it('clears away what an interrupted one has left', () => {
    const { db, study } = ratedStudy()
    const folder = backupFolderOf(study.path)
    mkdirSync(folder)
    const [old, fresh] = [noon - 2 * hour, noon - 60_000].map((madeMs) =>
      join(folder, `${backupName(madeMs, 'rotating')}.part`),
    )
    for (const file of [old, fresh]) writeFileSync(file ?? '', '')
    makeBackup(db, study.path, 'rotating', noon)
    expect([old, fresh].map((file) => existsSync(file ?? ''))).toEqual([false, true])
  })

  it('is known by a name inside the folder and by nothing else', () => {
    const { study } = ratedStudy()
    const folder = backupFolderOf(study.path)
    mkdirSync(folder)
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    expect(backupsOf(study.path)).toEqual([])
    for (const id of [
      'notes.txt',
      '../group a.spole',
      '/etc/passwd',
      `../x/${backupName(noon, 'rotating')}`,
      backupName(noon, 'rotating'),
    ]) {
      expect(refusalOf(() => backupFile(study.path, id))).toBe('backup-not-found')
    }
    expect(readBackupName(backupName(noon, 'before-restore'))).toEqual({ madeMs: noon, kind: 'before-restore' })
  })
})

describe('restoring', () => {
  it('brings the backup back, keeps the present file, and can itself be taken back', async () => {
    const rated = ratedStudy('secret')
    const backup = await rated.study.backup()
    mark(rated.db, rated.rating, 5)
    rated.study.close()
    restoreBackup(rated.study.path, backup.backupId)
    const restored = opened(rated.study.path, { passphrase: 'secret' })
    expect(eventCount(restored.db, rated.rating.id)).toBe(0)
    restored.close()
    const kept = backupsOf(rated.study.path).find(({ kind }) => kind === 'before-restore')
    restoreBackup(rated.study.path, kept?.backupId ?? '')
    const back = opened(rated.study.path, { passphrase: 'secret' })
    expect(eventCount(back.db, rated.rating.id)).toBe(1)
    expect(back.recovered).toBe(false)
  })

  it('is refused while the study is open', async () => {
    const { study } = ratedStudy()
    const backup = await study.backup()
    expect(refusalOf(() => restoreBackup(study.path, backup.backupId))).toBe('study-in-use')
  })

  it('keeps what only an unfinished log holds', async () => {
    const rated = ratedStudy()
    const backup = await rated.study.backup()
    mark(rated.db, rated.rating, 5)
    // As a crash leaves it: the file and its log, without a close.
    const crashed = join(rated.study.path, '..', 'crashed.spole')
    for (const ending of ['', '-wal'])
      writeFileSync(`${crashed}${ending}`, readFileSync(`${rated.study.path}${ending}`))
    mkdirSync(backupFolderOf(crashed))
    writeFileSync(
      join(backupFolderOf(crashed), backup.backupId),
      readFileSync(backupFile(rated.study.path, backup.backupId)),
    )
    restoreBackup(crashed, backup.backupId)
    expect(eventCount(opened(crashed, { passphrase: null }).db, rated.rating.id)).toBe(0)
    const kept = backupsOf(crashed).find(({ kind }) => kind === 'before-restore')
    const db = connect(backupFile(crashed, kept?.backupId ?? ''), { passphrase: null })
    expect(eventCount(db, rated.rating.id)).toBe(1)
    db.close()
  })
})
