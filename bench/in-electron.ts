import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { electronPath } from '../scripts/setup/electron.mjs'

const run = promisify(execFile)

/** Runs a program of this folder in the app's own JavaScript engine, without a window; it prints its samples as JSON. */
export async function measuredInElectron(program: string): Promise<readonly number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'spole-bench-'))
  try {
    await build({
      configFile: false,
      logLevel: 'silent',
      resolve: { alias: { '@domain': resolve(import.meta.dirname, '../src/domain') } },
      build: {
        ssr: join(import.meta.dirname, program),
        outDir: folder,
        rolldownOptions: { output: { entryFileNames: 'program.mjs' } },
      },
    })
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
    const { stdout } = await run(electronPath(), [join(folder, 'program.mjs')], { env })
    return JSON.parse(stdout) as readonly number[]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
