import { electronPath } from './setup/electron.mjs'
import { fail, run } from './setup/terminal.mjs'

/** Runs vitest inside Electron-as-Node, where the app's own SQLite loads; extra arguments go to vitest. */
export function runUnitTests(extra = []) {
  return run(electronPath(), ['node_modules/vitest/vitest.mjs', 'run', ...extra], { env: { ELECTRON_RUN_AS_NODE: '1' } })
}

process.exitCode = await runUnitTests(process.argv.slice(2)).catch(fail)
