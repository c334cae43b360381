import { createHash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SpoleError } from '@contract/error'
import { builtForTest } from '@main/study/built-for-test'
import { connect } from '@main/study/connection'
import { makeStudyFile, opened, temporaryFolder } from '@main/study/made-up-study'
import { openStudyBeside } from '@main/study/study'
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
  const report = await runInWorker(
    'check',
    { path, passphrase: 'secret', pace: 'beside' },
    { ...quiet(), onProgress: ({ done, total }) => seen.push(done / total) },
  )
  expect(report).toEqual({ ok: true, problems: [] })
  expect(seen.at(-1)).toBe(1)
})

it('answers a refusal as one', async () => {
  const path = makeStudyFile('secret')
  await expect(runInWorker('check', { path, passphrase: 'wrong', pace: 'at-once' }, quiet())).rejects.toMatchObject({
    code: 'passphrase-wrong',
  })
})

it('backs up beside the work', async () => {
  const study = opened(makeStudyFile('secret'), { passphrase: 'secret', workerFile: built.file })
  expect(await study.backup('by-hand')).toMatchObject({ kind: 'by-hand' })
})

it('checks a study after it has been opened, and tells what is wrong', async () => {
  const { promise, resolve } = Promise.withResolvers<SpoleError>()
  const study = opened(makeStudyFile(), { passphrase: null, workerFile: built.file, onTrouble: resolve })
  study.db.exec(`UPDATE study SET title = 'another'`)
  expect(await promise).toMatchObject({ code: 'study-damaged', detail: { problem: expect.stringContaining('study') } })
}, 20_000)

it('checks first and beside after an unclean close', async () => {
  const path = makeStudyFile()
  const dead = { pid: 2 ** 22 + 1, host: hostname(), who: '', startedMs: Date.now(), token: 't' }
  writeFileSync(`${path}.lock`, JSON.stringify(dead))
  const study = await openStudyBeside(path, { passphrase: null, ...quiet() })
  expect(study.recovered).toBe(true)
  study.close()
  const db = connect(path, { passphrase: null })
  db.exec(`UPDATE study SET title = 'another'`)
  db.close()
  writeFileSync(`${path}.lock`, JSON.stringify(dead))
  await expect(openStudyBeside(path, { passphrase: null, ...quiet() })).rejects.toMatchObject({ code: 'study-damaged' })
  expect(existsSync(`${path}.lock`)).toBe(false)
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
  await expect(runInWorker('hash', { path }, { ...quiet(), signal: control.signal })).rejects.toMatchObject({
    code: 'cancelled',
  })
})
