import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { builtForTest } from '@main/study/built-for-test'
import { makeStudyFile, opened, temporaryFolder } from '@main/study/made-up-study'
import { runInWorker } from '@main/worker-client'

let built: Awaited<ReturnType<typeof builtForTest>>
beforeAll(async () => {
  built = await builtForTest('src/main/worker.ts')
}, 60_000)
afterAll(() => built.remove())

const quiet = () => ({ workerFile: built.file })

it('checks an open, encrypted study beside the work and tells how far it is', async () => {
  const { path } = opened(makeStudyFile('secret'), { passphrase: 'secret' })
  const seen: number[] = []
  const report = await runInWorker('check', { path, passphrase: 'secret' }, { ...quiet(), onProgress: ({ done, total }) => seen.push(done / total) })
  expect(report).toEqual({ ok: true, problems: [] })
  expect(seen.at(-1)).toBe(1)
})

it('answers a refusal as one', async () => {
  const path = makeStudyFile('secret')
  await expect(runInWorker('check', { path, passphrase: 'wrong' }, quiet())).rejects.toMatchObject({ code: 'passphrase-wrong' })
})

it('backs up beside the work', async () => {
  const study = opened(makeStudyFile('secret'), { passphrase: 'secret', workerFile: built.file })
  expect(await study.backup('by-hand')).toMatchObject({ kind: 'by-hand' })
})

it('hashes a file as the hash is defined', async () => {
  const path = join(temporaryFolder(), 'media')
  const bytes = Buffer.alloc(5_000_000, 'spole')
  writeFileSync(path, bytes)
  expect(await runInWorker('hash', { path }, quiet())).toBe(createHash('sha256').update(bytes).digest('hex'))
})

it('is ended by cancelling', async () => {
  const path = join(temporaryFolder(), 'media')
  writeFileSync(path, Buffer.alloc(50_000_000))
  const control = new AbortController()
  const work = runInWorker('hash', { path }, { ...quiet(), signal: control.signal, onProgress: () => control.abort() })
  await expect(work).rejects.toMatchObject({ code: 'cancelled' })
  await expect(runInWorker('hash', { path }, { ...quiet(), signal: control.signal })).rejects.toMatchObject({ code: 'cancelled' })
})
