import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openUnfinished } from '@main/app/unfinished'
import { besides, stageAll } from '@main/export/write-whole'
import { temporaryFolder } from '@main/study/made-up-study'

async function* table() {
  yield 'P1 wept'
}

it('deletes what a crash left half written when the app starts again, and nothing else', async () => {
  const [data, folder] = [temporaryFolder(), temporaryFolder()]
  const mark = randomUUID()
  const unfinished = await openUnfinished(data)
  await unfinished.begin(folder, mark)
  await stageAll([{ path: join(folder, 'events.csv'), pieces: table() }], { overwrite: false, mark })
  const others = [join(folder, 'mine.csv'), besides(join(folder, 'events.csv'), randomUUID())]
  for (const path of others) writeFileSync(path, 'mine')
  expect(readdirSync(folder)).toHaveLength(3)
  await openUnfinished(data)
  expect(
    readdirSync(folder)
      .map((name) => join(folder, name))
      .toSorted(),
  ).toEqual(others.toSorted())
})

it('asks a disk that is not there at the next start again, and forgets what was finished', async () => {
  const [data, elsewhere] = [temporaryFolder(), join(temporaryFolder(), 'stick')]
  const [left, done] = [randomUUID(), randomUUID()]
  const unfinished = await openUnfinished(data)
  for (const mark of [left, done]) await unfinished.begin(elsewhere, mark)
  await unfinished.end(done)
  await openUnfinished(data)
  mkdirSync(elsewhere)
  for (const mark of [left, done]) writeFileSync(besides(join(elsewhere, 'events.csv'), mark), 'P1 wept')
  await openUnfinished(data)
  expect(readdirSync(elsewhere)).toEqual([`.events.csv.${done}.part`])
})
