import { join } from 'node:path'
import type { RunningApp } from './launch'

/** A clip each of whose pictures shows its own number. */
export interface PaintedClip {
  readonly name: string
  readonly file: string
  readonly frames: number
  /** The number painted on its first picture. */
  readonly firstNumber: number
  /** Where a picture begins, in milliseconds. */
  startMs(index: number): number
}

/** Uneven times, and pictures that stand for seconds, as phones and screen recorders make them. */
function unevenMs(index: number): number {
  return index * 40 + 13 * ((index * 7) % 3) + (index > 60 ? 2500 : 0) + (index > 120 ? 10_000 : 0)
}

/** The clips in e2e/fixtures, for machines without ffmpeg; fixtures/make-clips.mjs gave them their times. */
export const clips: readonly PaintedClip[] = [
  clip('even-25.mp4', 300, (index) => index * 40),
  clip('even-29-97.mp4', 300, (index) => (index * 1001) / 30),
  clip('uneven.mp4', 240, unevenMs),
  clip('uneven.webm', 240, unevenMs),
]

function clip(name: string, frames: number, startMs: (index: number) => number): PaintedClip {
  return { name, file: join(import.meta.dirname, 'fixtures', name), frames, firstNumber: 0, startMs }
}

export const bits = 16

/** The number painted on the picture that is on the screen now; null when it is unclear. */
export async function paintedNumber(app: RunningApp): Promise<number | null> {
  const [number = null] = await paintedNumbers(app)
  return number
}

/** The numbers painted on all pictures at one moment, read from one image of the window, in the order of the files. */
export async function paintedNumbers({ electron, page }: RunningApp): Promise<readonly (number | null)[]> {
  const pictures = await page.locator('video').evaluateAll((videos) =>
    (videos as HTMLVideoElement[])
      .filter(({ videoWidth }) => videoWidth > 0)
      .map((video) => {
        const box = video.getBoundingClientRect()
        const scale = Math.min(box.width / video.videoWidth, box.height / video.videoHeight)
        const [width, height] = [video.videoWidth * scale, video.videoHeight * scale]
        return { left: box.left + (box.width - width) / 2, top: box.top + (box.height - height) / 2, width, height }
      }),
  )
  const points = pictures.flatMap(({ left, top, width, height }) =>
    [0.25, 0.75].flatMap((row) =>
      Array.from({ length: bits }, (_, bit) => ({
        x: Math.round(left + ((bit + 0.5) * width) / bits),
        y: Math.round(top + row * height),
      })),
    ),
  )
  const brightness = await electron.evaluate(async ({ BrowserWindow }, places) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    if (image === undefined) return []
    const { width } = image.getSize()
    const pixels = image.toBitmap()
    // Four bytes to a pixel; green stands for brightness.
    return places.map(({ x, y }) => pixels[(y * width + x) * 4 + 1] ?? 0)
  }, points)
  return pictures.map((_, index) => readPainted(brightness.slice(index * bits * 2, (index + 1) * bits * 2)))
}

/** From the brightness (0-255) at each block's middle: the upper row, then the lower, which is the upper one reversed. */
export function readPainted(brightness: readonly number[]): number | null {
  let number = 0
  for (let bit = 0; bit < bits; bit += 1) {
    const upper = (brightness[bit] ?? 0) > 127
    const lower = (brightness[bit + bits] ?? 0) > 127
    if (upper === lower) return null
    if (upper) number += 2 ** bit
  }
  return number
}
