import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronPath } from '../setup/electron.mjs'
import { projectRoot, run } from '../setup/terminal.mjs'

const bin = (name) => join(projectRoot, 'node_modules', '.bin', name)

/** Folders with a tsconfig of their own, so that no room sees globals it must not use. */
const typedFolders = JSON.parse(readFileSync(join(projectRoot, 'tsconfig.json'), 'utf8')).references.map(
  ({ path }) => path,
)

/** The checks that need no window: each has a title and resolves to true when all is well. */
export const staticChecks = [
  {
    title: 'types',
    check: async () => {
      for (const folder of typedFolders) if ((await run(bin('tsc'), ['-p', folder])) !== 0) return false
      return true
    },
  },
  {
    title: 'lint',
    check: async () =>
      (await run(bin('oxlint'), ['--type-aware', '--deny-warnings', '--report-unused-disable-directives'])) === 0,
  },
  { title: 'format', check: async () => (await run(bin('oxfmt'), ['--check'])) === 0 },
  { title: 'dead code', check: async () => (await run(bin('knip'), ['--no-progress'])) === 0 },
]

/** Builds the three parts of the app into out/. */
export async function build({ quiet = false } = {}) {
  return (await run(bin('electron-vite'), ['build', '--logLevel', 'warn'], { quiet })) === 0
}

/**
 * Runs the unit tests inside Electron-as-Node, where the app's own SQLite loads (it crashes plain Node 20).
 * Extra arguments go to vitest.
 */
export function runUnitTests(extra = []) {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  return run(electronPath(), [vitest, 'run', ...extra], { env: { ELECTRON_RUN_AS_NODE: '1' } })
}

/** Runs the tests on the real app; extra arguments go to Playwright. */
export function runEndToEndTests(env, extra = []) {
  return run(bin('playwright'), ['test', ...extra], { env })
}
