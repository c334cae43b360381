import { spawn } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's top folder. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** An error whose message is meant for the person at the terminal, without a stack. */
export class PlainError extends Error {}

/** Says what a step does, before it may take a while. */
export function say(text) {
  console.log(`· ${text}`)
}

/** Ends the process with one plain sentence for expected errors, with the stack for our own mistakes. */
export function fail(error) {
  console.error(error instanceof PlainError ? `✗ ${error.message}` : error)
  process.exit(1)
}

/** True when the given module is the one node was started with. */
export function isMainModule(moduleUrl) {
  return process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(moduleUrl)
}

/**
 * Runs a program with the terminal attached and resolves to its exit code (128 + n for a signal).
 * `env` is added to the present environment.
 */
export function run(command, args, { cwd = projectRoot, env = {}, quiet = false } = {}) {
  return new Promise((done, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'ignore', 'ignore'] : ['ignore', 'inherit', 'inherit'],
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: process.platform === 'win32' && command === 'npm',
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => done(code ?? (signal ? 130 : 1)))
  })
}

/** Runs a program and throws the given plain sentence when it does not end well. */
export async function runOrFail(command, args, sentence, options) {
  const code = await run(command, args, options).catch(() => 127)
  if (code !== 0) throw new PlainError(sentence)
}
