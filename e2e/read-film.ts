import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { bits, readPainted } from './painted-clip'

const run = promisify(execFile)

/** A picture of a film: the number painted on it (null where it shows none) and when it begins, in milliseconds. */
export interface ReadFrame {
  readonly number: number | null
  readonly startMs: number
}

/** Decodes a whole film with ffmpeg, edit lists and all, and reads the numbers that are painted on its pictures. */
export async function readFrames(file: string): Promise<readonly ReadFrame[]> {
  const [width, height] = [bits * 4, 8]
  const shown = ['-vf', `scale=${width}:${height}:flags=area`, '-fps_mode', 'passthrough', '-pix_fmt', 'gray']
  const { stdout } = await run('ffmpeg', ['-loglevel', 'error', '-i', file, ...shown, '-f', 'rawvideo', '-'], {
    encoding: 'buffer',
    maxBuffer: 2 ** 28,
  })
  const times = await frameTimes(file)
  const size = width * height
  return Array.from({ length: stdout.length / size }, (_, index) => {
    const picture = stdout.subarray(index * size, (index + 1) * size)
    const brightness = [0.25, 0.75].flatMap((row) =>
      Array.from({ length: bits }, (_bit, bit) => picture[Math.floor(row * height) * width + bit * 4 + 2] ?? 0),
    )
    return { number: readPainted(brightness), startMs: times[index] ?? Number.NaN }
  })
}

async function frameTimes(file: string): Promise<readonly number[]> {
  const asked = ['-select_streams', 'v:0', '-show_entries', 'frame=best_effort_timestamp_time', '-of', 'csv=p=0', file]
  const { stdout } = await run('ffprobe', ['-loglevel', 'error', ...asked], { maxBuffer: 2 ** 26 })
  return stdout
    .split('\n')
    .map((line) => Number.parseFloat(line) * 1000)
    .filter((time) => !Number.isNaN(time))
}

/** When sound begins after silence in a film, in milliseconds of its own time. */
export async function soundOnsets(file: string): Promise<readonly number[]> {
  const rate = 48_000
  // Silence stands where the film says that there is none: samples count from its beginning.
  const args = ['-loglevel', 'error', '-i', file, '-map', '0:a:0', '-af', 'aresample=async=1:first_pts=0', '-ac', '1']
  const { stdout } = await run('ffmpeg', [...args, '-ar', String(rate), '-f', 'f32le', '-'], {
    encoding: 'buffer',
    maxBuffer: 2 ** 28,
  })
  const samples = new Float32Array(stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + stdout.byteLength))
  const quietFor = rate / 10
  const onsets: number[] = []
  let quiet = quietFor
  for (const [index, sample] of samples.entries()) {
    if (Math.abs(sample) > 0.1) {
      if (quiet >= quietFor) onsets.push((index / rate) * 1000)
      quiet = 0
    } else quiet += 1
  }
  return onsets
}

export interface ReadChapter {
  readonly startMs: number
  readonly title: string
}

/** The chapters of a film, as ffprobe finds them. */
export async function chaptersOf(file: string): Promise<readonly ReadChapter[]> {
  const { stdout } = await run('ffprobe', ['-loglevel', 'error', '-show_chapters', '-of', 'json', file])
  const { chapters } = JSON.parse(stdout) as {
    readonly chapters: readonly { readonly start_time: string; readonly tags?: { readonly title?: string } }[]
  }
  return chapters.map(({ start_time: start, tags }) => ({ startMs: Number(start) * 1000, title: tags?.title ?? '' }))
}

/** The codecs of a film's tracks, in their order. */
export async function codecsOf(file: string): Promise<readonly string[]> {
  const asked = ['-show_entries', 'stream=codec_name', '-of', 'csv=p=0', file]
  const { stdout } = await run('ffprobe', ['-loglevel', 'error', ...asked])
  return stdout.trim().split('\n')
}

/** The size of a film's picture as it is seen. */
export async function sizeOf(file: string): Promise<{ readonly width: number; readonly height: number }> {
  const asked = ['-select_streams', 'v:0', '-show_entries', 'stream=width,height', '-of', 'csv=p=0', file]
  const { stdout } = await run('ffprobe', ['-loglevel', 'error', ...asked])
  const [width = 0, height = 0] = stdout.trim().split(',').map(Number)
  return { width, height }
}
