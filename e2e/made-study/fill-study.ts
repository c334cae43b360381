import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { electronPath } from '../../scripts/setup/electron.mjs'
import type { Filling } from './fill'

const root = resolve(import.meta.dirname, '../..')
const outFolder = join(root, 'out', 'made-study')
let bundling: Promise<unknown> | null = null

/** Fills a study through the app's own code, where its SQLite runs: in Electron-as-Node. */
export async function fillStudy(filling: Filling): Promise<void> {
  bundling ??= bundle()
  await bundling
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  await promisify(execFile)(electronPath(), [join(outFolder, 'fill.js'), JSON.stringify(filling)], { env })
}

function bundle(): Promise<unknown> {
  return build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: {
      alias: { '@domain': `${root}/src/domain`, '@contract': `${root}/src/contract`, '@main': `${root}/src/main` },
    },
    build: { ssr: join(import.meta.dirname, 'fill.ts'), outDir: outFolder, emptyOutDir: true, target: 'node24' },
  })
}
