import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot, runOrFail, say } from './terminal.mjs'

const stampFile = join(projectRoot, 'node_modules', '.spole-packages')

/** Installs the npm packages when the lock file has changed since they were last installed. */
export async function ensurePackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(projectRoot, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  say('installing npm packages')
  await runOrFail(
    'npm',
    // Not `npm ci`: it refuses a lock in which a registry mirror lacked an optional package of some other platform.
    // No package's own script is run: the SQLite module carries ready binaries, and npm would compile it all the same.
    ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    'The npm packages could not be installed: check the connection to the npm registry and the free disk space, then try again.',
  )
  writeFileSync(stampFile, wanted)
}
