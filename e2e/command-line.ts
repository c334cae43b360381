import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

export const sampleFilm = join(root, 'resources', 'sample', 'session.mp4')

interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `spole …` as a person does in a terminal, without a display. */
export function spole(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const { DISPLAY: _display, ...rest } = process.env
  const child = spawn(process.execPath, [join(root, 'scripts', 'spole.mjs'), ...args], { env: { ...rest, ...env } })
  const out = { stdout: '', stderr: '' }
  child.stdout.on('data', (text) => (out.stdout += String(text)))
  child.stderr.on('data', (text) => (out.stderr += String(text)))
  return new Promise((done, reject) => {
    child.once('error', reject)
    child.once('close', (code) => done({ code, ...out }))
  })
}

/** Runs `spole … --json` and answers what it says, which must be fine. */
export async function spoleJson(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const { code, stdout, stderr } = await spole([...args, '--json'], env)
  if (code !== 0) throw new Error(`spole ${args.join(' ')} ended with ${code}: ${stderr}`)
  return JSON.parse(stdout)
}
