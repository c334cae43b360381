import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { test } from '@playwright/test'
import { electronArguments, electronPath } from '../scripts/setup/electron.mjs'
import { relative, report } from './measure'

const runs = 12

test('start to usable against an empty Electron window', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'spole-bench-'))
  const spole = starter(resolve(import.meta.dirname, '..'), join(dataFolder, 'spole'))
  const empty = starter(join(import.meta.dirname, 'empty-app'), join(dataFolder, 'empty'))
  // The first start of each makes its data folder and fills the system's file cache.
  await spole()
  await empty()
  const spoleMs: number[] = []
  const emptyMs: number[] = []
  for (let run = 0; run < runs; run += 1) {
    emptyMs.push(await empty())
    spoleMs.push(await spole())
  }
  await rm(dataFolder, { recursive: true, force: true })
  report(relative('start to usable', 'ms', spoleMs, { name: 'an empty Electron window', samples: emptyMs }, 1.3))
})

/** Starts an app without a debugger and answers how many milliseconds passed until its first button could be pressed. */
function starter(app: string, dataFolder: string): () => Promise<number> {
  const probe = join(import.meta.dirname, 'start-probe.cjs')
  const args = [...electronArguments(), '-r', probe, app, `--user-data-dir=${dataFolder}`, '--lang=en']
  return async () => {
    const { stdout } = await promisify(execFile)(electronPath(), args)
    const usable = /usable after (\d+) ms/.exec(stdout)?.[1]
    if (usable === undefined) throw new Error(`The start was not measured: ${stdout}`)
    return Number(usable)
  }
}
