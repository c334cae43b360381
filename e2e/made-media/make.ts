import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { makePainted } from './paint.mjs'

/** Where made files stay from one run to the next: a file's folder is named after how it was made. */
const cache = resolve(import.meta.dirname, '../../node_modules/.cache/spole-media')

/** True where ffmpeg can be started. Tests on made files are left out without it, and say so. */
export const hasFfmpeg: boolean = spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).status === 0

/** The reason that a test without ffmpeg is left out with. */
export const noFfmpeg = 'ffmpeg is not installed: the media for this test cannot be made'

/** A film whose pictures show their own number as blocks (see ../painted-clip.ts for reading it). */
interface PaintedFilm {
  /** File name; its end decides the container. */
  readonly name: string
  readonly frames: number
  /** Frames a second as ffmpeg reads it, such as 30000/1001. */
  readonly rate: string
  readonly size?: { readonly width: number; readonly height: number }
  /** Arguments for further inputs, such as sound: `-f lavfi -i sine=…`. */
  readonly inputs?: readonly string[]
  /** Arguments of the output. */
  readonly encoding: readonly string[]
}

/** Makes a painted film, or answers the path of the one made earlier. */
export function paintedFilm(film: PaintedFilm): Promise<string> {
  return made(film.name, film, (file) => makePainted({ ...film, file }))
}

/** Has ffmpeg make any other file (`args` without the output), or answers the path of the one made earlier. */
export function madeFile(name: string, args: readonly string[]): Promise<string> {
  return made(name, args, async (file) => {
    await promisify(execFile)('ffmpeg', ['-loglevel', 'error', '-y', ...args, file])
  })
}

/** A file that is whole once it has its name: several runs may make the same one at a time. */
async function made(name: string, recipe: unknown, make: (file: string) => Promise<void>): Promise<string> {
  const key = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 16)
  const folder = join(cache, key)
  const file = join(folder, name)
  if (existsSync(file)) return file
  const work = join(cache, `${key}-${process.pid}`)
  await mkdir(work, { recursive: true })
  try {
    await make(join(work, name))
    await mkdir(folder, { recursive: true })
    await rename(join(work, name), file)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return file
}
