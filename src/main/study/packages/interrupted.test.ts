import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { builtForTest } from '@main/study/built-for-test'
import { checkStudy } from '@main/study/check'
import { connect } from '@main/study/connection'
import { opened, refusalOf, temporaryFolder } from '@main/study/made-up-study'
import { importPackage } from '@main/study/packages/import-package'
import { coordinatedStudy, mark, packagePassphrase, packed, ratersStudy } from '@main/study/packages/made-up-packages'
import { readPackage } from '@main/study/packages/read-package'
import { openRating } from '@main/study/queries/ratings'
import { copyTo } from '@main/study/copy'

function returned() {
  const home = coordinatedStudy()
  const away = ratersStudy(home)
  for (const recordingId of home.recordingIds) mark(away, openRating(away, { personId: home.kari.id, recordingId }), 5)
  const copy = join(temporaryFolder(), 'home.spole')
  copyTo(home.db, copy)
  return { copy, path: packed(away, { kind: 'return', personId: home.kari.id, recordingIds: null }) }
}

function contentsOf(path: string): unknown {
  const db = connect(path, { passphrase: null })
  const tables = ['person', 'rating', 'event', 'package', 'ratingVersion', 'carriedRecord', 'change', 'changeTx']
  const rows = tables.map((table) => db.prepare(`SELECT * FROM "${table}"`).all())
  db.close()
  return rows
}

it('leaves the study as it was when it is cancelled in the middle', () => {
  const { copy, path } = returned()
  const before = contentsOf(copy)
  const { db } = opened(copy, { passphrase: null })
  const stop = () => {
    throw new RangeError('enough')
  }
  expect(refusalOf(() => importPackage(db, readPackage(path, packagePassphrase), { onProgress: stop }))).toBeInstanceOf(
    RangeError,
  )
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
  expect(contentsOf(copy)).toEqual(before)
})

it('leaves the study as it was when its process is killed in the middle', async () => {
  const { copy, path } = returned()
  const before = contentsOf(copy)
  const built = await builtForTest('src/main/study/packages/importing-process.ts')
  try {
    expect(await killedInTheMiddle(built.file, [copy, path, packagePassphrase])).toBe('SIGKILL')
  } finally {
    built.remove()
  }
  expect(contentsOf(copy)).toEqual(before)
  const { db } = opened(copy, { passphrase: null })
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
  expect(importPackage(db, readPackage(path, packagePassphrase)).ratings.map(({ outcome }) => outcome)).toEqual([
    'new',
    'new',
  ])
}, 60_000)

function killedInTheMiddle(program: string, args: readonly string[]): Promise<NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.once('data', () => child.kill('SIGKILL'))
    child.on('error', reject)
    child.on('close', (_code, signal) => resolve(signal))
  })
}
