import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { builtForTest } from '@main/study/built-for-test'
import { checkStudy } from '@main/study/check'
import { connect } from '@main/study/connection'
import { bringIn } from '@main/study/imports/bring-in'
import type { ImportAsk } from '@main/study/imports/look'
import { opened, ratedStudy, temporaryFolder } from '@main/study/made-up-study'

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

function contentsOf(path: string): unknown {
  const db = connect(path, { passphrase: null })
  const tables = ['recording', 'instrument', 'rating', 'event', 'broughtIn', 'exchangeMeaning', 'change', 'changeTx']
  const rows = tables.map((table) => db.prepare(`SELECT * FROM "${table}"`).all())
  db.close()
  return rows
}

it('leaves the study as it was when its process is killed in the middle', async () => {
  const { study, ask } = prepared()
  const before = contentsOf(study)
  const built = await builtForTest('src/main/study/imports/bringing-process.ts')
  try {
    expect(await killedInTheMiddle(built.file, [study, JSON.stringify(ask)])).toBe('SIGKILL')
  } finally {
    built.remove()
  }
  expect(contentsOf(study)).toEqual(before)
  const { db } = opened(study, { passphrase: null })
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
  expect(await bringIn(db, { ...ask, reservedKeys: new Map() })).toMatchObject({
    newRecordings: 1,
    newCodes: 1,
    into: [{ events: 2 }],
  })
}, 60_000)

function killedInTheMiddle(program: string, args: readonly string[]): Promise<NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.once('data', () => child.kill('SIGKILL'))
    child.on('error', reject)
    child.on('close', (_code, signal) => resolve(signal))
  })
}
