import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** How a test clip is timed and packed. */
export interface ClipPlan {
  readonly frames: number
  /** The rate the pictures are handed over with, as ffmpeg writes it. */
  readonly rate: string
  /** Arguments of ffmpeg between its input and the file. */
  readonly encoding: readonly string[]
}

export const picture = { width: 320, height: 64, bits: 16 } as const

const x264 = ['-c:v', 'libx264', '-preset', 'medium', '-crf', '30', '-bf', '3', '-pix_fmt', 'yuv420p']

/** Uneven times, and pictures that stand for seconds, as phones and screen recorders make them. */
const uneven = "setpts='(N*40+13*mod(N*7,3)+if(gt(N,60),2500,0)+if(gt(N,120),10000,0))/1000/TB'"

/** The clips in e2e/fixtures: `name.ext` of each, and how it is made. */
export const clips = {
  'even-25.mp4': { frames: 300, rate: '25', encoding: [...x264, '-g', '75', '-movflags', '+faststart'] },
  'even-29-97.mp4': { frames: 300, rate: '30000/1001', encoding: [...x264, '-g', '90'] },
  'uneven.mp4': {
    frames: 240,
    rate: '25',
    encoding: ['-vf', `settb=1/90000,${uneven}`, '-vsync', 'passthrough', '-enc_time_base', '1:90000', '-video_track_timescale', '90000', ...x264, '-g', '80'],
  },
  'uneven.webm': {
    frames: 240,
    rate: '25',
    encoding: ['-vf', `settb=1/1000,${uneven}`, '-vsync', 'passthrough', '-enc_time_base', '1:1000', '-c:v', 'libvpx', '-b:v', '60k', '-g', '80', '-deadline', 'good', '-cpu-used', '2'],
  },
} as const satisfies Record<string, ClipPlan>

/**
 * One picture whose number is painted as black and white blocks, lowest bit first; the lower row is the upper one
 * reversed, so that a torn or blurred picture is noticed.
 */
export function paint(number: number): Uint8Array {
  const { width, height, bits } = picture
  const pixels = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const bit = (number >> Math.floor((x * bits) / width)) & 1
      const upper = y < height / 2
      pixels[y * width + x] = (bit === 1) === upper ? 235 : 16
    }
  }
  return pixels
}

/** The painted number, from the brightness (0-255) at each block's middle: the upper row, then the lower. Null when unclear. */
export function readPainted(brightness: readonly number[]): number | null {
  let number = 0
  for (let bit = 0; bit < picture.bits; bit += 1) {
    const upper = (brightness[bit] ?? 0) > 127
    const lower = (brightness[bit + picture.bits] ?? 0) > 127
    if (upper === lower) return null
    if (upper) number += 2 ** bit
  }
  return number
}

/** Makes a clip with ffmpeg. */
export async function makeClip(plan: ClipPlan, file: string): Promise<void> {
  const { width, height } = picture
  const input = ['-f', 'rawvideo', '-pix_fmt', 'gray', '-s', `${width}x${height}`, '-r', plan.rate, '-i', '-']
  const ffmpeg = spawn('ffmpeg', ['-loglevel', 'error', '-y', ...input, ...plan.encoding, file], { stdio: ['pipe', 'inherit', 'inherit'] })
  const ended = once(ffmpeg, 'exit')
  for (let number = 0; number < plan.frames; number += 1) {
    if (!ffmpeg.stdin.write(paint(number))) await once(ffmpeg.stdin, 'drain')
  }
  ffmpeg.stdin.end()
  const [code] = (await ended) as [number]
  if (code !== 0) throw new Error(`ffmpeg failed with code ${code}`)
}
