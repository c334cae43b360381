import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkStudy } from '@main/study/check'
import { mark, opened, refusalOf, rowsIn, temporaryFolder } from '@main/study/made-up-study'
import { importPackage } from '@main/study/packages/import-package'
import { coordinatedStudy, packagePassphrase, packed, ratersStudy } from '@main/study/packages/made-up-packages'
import { readPackage } from '@main/study/packages/read-package'
import { openRating } from '@main/study/queries/ratings'
import { copyTo } from '@main/study/copy'
import { killedInTheMiddle } from '@main/study/killed-for-test'

function returned() {
  const home = coordinatedStudy()
  const away = ratersStudy(home)
  for (const recordingId of home.recordingIds) mark(away, openRating(away, { personId: home.kari.id, recordingId }), 5)
  const copy = join(temporaryFolder(), 'home.spole')
  copyTo(home.db, copy)
  return { copy, path: packed(away, { kind: 'return', personId: home.kari.id, recordingIds: null }) }
}

const tables = ['person', 'rating', 'event', 'package', 'ratingVersion', 'carriedRecord', 'change', 'changeTx']

it('leaves the study as it was when it is cancelled in the middle', () => {
  const { copy, path } = returned()
  const before = rowsIn(copy, tables)
  const { db } = opened(copy, { passphrase: null })
  const stop = () => {
    throw new RangeError('enough')
  }
  expect(refusalOf(() => importPackage(db, readPackage(path, packagePassphrase), { onProgress: stop }))).toBeInstanceOf(
    RangeError,
  )
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
  expect(rowsIn(copy, tables)).toEqual(before)
})

it('leaves the study as it was when its process is killed in the middle', async () => {
  const { copy, path } = returned()
  const before = rowsIn(copy, tables)
  expect(await killedInTheMiddle('src/main/study/packages/importing-process.ts', [copy, path, packagePassphrase])).toBe(
    'SIGKILL',
  )
  expect(rowsIn(copy, tables)).toEqual(before)
  const { db } = opened(copy, { passphrase: null })
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
  expect(importPackage(db, readPackage(path, packagePassphrase)).ratings.map(({ outcome }) => outcome)).toEqual([
    'new',
    'new',
  ])
}, 60_000)
