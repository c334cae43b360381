#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { electronPath } from './setup/electron.mjs'
import { PlainError, projectRoot, runOrFail } from './setup/terminal.mjs'

// The command line: the app's own code inside Electron-as-Node, where its SQLite loads. No window, no display.

const program = join(projectRoot, 'out', 'main', 'cli.js')

/** What is said on the way would get into the answer, so a first run sets up and builds in silence. */
async function prepare() {
  const quiet = { quiet: true }
  if (!existsSync(electronPath())) {
    await runOrFail(
      process.execPath,
      ['scripts/setup.mjs'],
      'Spole is not set up: run npm run setup to see why.',
      quiet,
    )
  }
  if (!existsSync(program)) {
    const vite = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    await runOrFail(process.execPath, [vite, 'build'], 'Spole could not be built: run npm run build to see why.', quiet)
  }
}

function runProgram() {
  return new Promise((done, reject) => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
    const child = spawn(electronPath(), [program, ...process.argv.slice(2)], { env, stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => done(code ?? 2))
  })
}

try {
  await prepare()
  process.exitCode = await runProgram()
} catch (error) {
  console.error(error instanceof PlainError ? error.message : String(error))
  process.exitCode = 2
}
