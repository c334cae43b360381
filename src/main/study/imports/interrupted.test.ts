import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkStudy } from '@main/study/check'
import { bringIn } from '@main/study/imports/bring-in'
import type { ImportAsk } from '@main/study/imports/look'
import { killedInTheMiddle } from '@main/study/killed-for-test'
import { opened, ratedStudy, rowsIn, temporaryFolder } from '@main/study/made-up-study'

const emptyMap = { recordings: {}, codes: {}, subjects: {}, tiers: {} }

/** A file of a recording that is to be made, with a code that is to be made. */
function prepared() {
  const { study, person } = ratedStudy()
  study.close()
  const path = join(temporaryFolder(), 'visit 7.csv')
  writeFileSync(path, 'code,start\nhalt,1\nhalt,2\n')
  const makes = {
    recordings: [{ name: 'visit 7', withMedia: false }],
    participants: [],
    codes: { as: 'version' as const, title: '', names: ['halt'] },
    speech: { asTranscript: false, asMarks: true },
  }
  const ask: Omit<ImportAsk, 'reservedKeys'> = {
    path,
    personId: person.id,
    map: emptyMap,
    makes,
    recordingId: null,
    media: {},
  }
  return { study: study.path, ask }
}

const tables = ['recording', 'instrument', 'rating', 'event', 'broughtIn', 'exchangeMeaning', 'change', 'changeTx']

it('leaves the study as it was when its process is killed in the middle', async () => {
  const { study, ask } = prepared()
  const before = rowsIn(study, tables)
  expect(await killedInTheMiddle('src/main/study/imports/bringing-process.ts', [study, JSON.stringify(ask)])).toBe(
    'SIGKILL',
  )
  expect(rowsIn(study, tables)).toEqual(before)
  const { db } = opened(study, { passphrase: null })
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
  expect(await bringIn(db, { ...ask, reservedKeys: new Map() })).toMatchObject({
    newRecordings: 1,
    newCodes: 1,
    into: [{ events: 2 }],
  })
}, 60_000)
