/** Starts the two programs that the sample is made with. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { PlainError } from '../setup/terminal.mjs'

const run = promisify(execFile)
const installSentence = 'Making the sample session needs ffmpeg and espeak-ng: apt-get install ffmpeg espeak-ng'

/** Fails with one sentence that says what to install. */
export async function requirePrograms() {
  try {
    await run('ffmpeg', ['-version'])
    await run('espeak-ng', ['--version'])
  } catch (cause) {
    throw new PlainError(installSentence, { cause })
  }
}

/**
 * Runs a program to its end and returns what it wrote.
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<Buffer>}
 */
export async function output(program, args) {
  const { stdout } = await run(program, args, { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 })
  return stdout
}

/**
 * Runs ffmpeg while feeding it with chunks, no faster than it takes them.
 * @param {string[]} args
 * @param {Iterable<Uint8Array>} chunks each is free to be overwritten once the next is asked for
 */
export async function feedFfmpeg(args, chunks) {
  const ffmpeg = spawn('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const closed = once(ffmpeg, 'close')
  /** @type {Error | undefined} */
  let broken
  ffmpeg.stdin.on('error', (error) => (broken = error))
  for (const chunk of chunks) {
    await new Promise((resolve) => ffmpeg.stdin.write(chunk, resolve))
    if (broken) break
  }
  ffmpeg.stdin.end()
  const [code] = await closed
  if (code !== 0) throw new Error(`ffmpeg ended with code ${code}`, { cause: broken })
}
