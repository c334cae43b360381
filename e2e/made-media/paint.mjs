import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** How many blocks stand side by side, and so how many frames a clip can number. */
export const bits = 16

/**
 * One picture (bytes of grey) whose number is painted as black and white blocks, lowest bit first; the lower row is the
 * upper one reversed, so that a torn or blurred picture is noticed.
 */
function paint(number, { width, height }) {
  const row = (isUpper) =>
    Uint8Array.from({ length: width }, (_, x) => {
      const bit = (number >> Math.floor((x * bits) / width)) & 1
      return (bit === 1) === isUpper ? 235 : 16
    })
  const [upper, lower] = [row(true), row(false)]
  const pixels = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) pixels.set(y < height / 2 ? upper : lower, y * width)
  return pixels
}

/**
 * Has ffmpeg make a film whose pictures show their own number, from 0.
 * @param {{
 *   file: string,
 *   frames: number,
 *   rate: string,
 *   size?: { width: number, height: number },
 *   inputs?: readonly string[],
 *   encoding: readonly string[],
 * }} film `rate` as ffmpeg reads it; `inputs` are ffmpeg's arguments for further inputs, such as sound
 */
export async function makePainted({ file, frames, rate, size = { width: 320, height: 64 }, inputs = [], encoding }) {
  const painted = ['-f', 'rawvideo', '-pix_fmt', 'gray', '-s', `${size.width}x${size.height}`, '-r', rate, '-i', '-']
  const ffmpeg = spawn('ffmpeg', ['-loglevel', 'error', '-y', ...painted, ...inputs, ...encoding, file], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const ended = once(ffmpeg, 'exit')
  // When ffmpeg gives up, its exit code says so.
  ffmpeg.stdin.on('error', () => undefined)
  for (let number = 0; number < frames && ffmpeg.exitCode === null; number += 1) {
    if (!ffmpeg.stdin.write(paint(number, size))) await Promise.race([once(ffmpeg.stdin, 'drain'), ended])
  }
  ffmpeg.stdin.end()
  const [code] = await ended
  if (code !== 0) throw new Error(`ffmpeg failed with code ${code} at ${file}`)
}
