import type { Page } from '@playwright/test'

/** What was read at a drawing of the display: when, on the clock of event time stamps, and the number on the picture. */
export interface Drawn {
  readonly atMs: number
  readonly number: number | null
}

/** A key, with its own time stamp. */
export interface KeyDown {
  readonly atMs: number
  readonly code: string
}

/** What is watched in the page of a recording whose pictures show their numbers. */
interface PictureWatch {
  /** The number painted on the picture that the media element shows now; null when it is unclear. */
  number(): number | null
  /** Waits until the words on screen and the picture say this; answers what they said at last. */
  settled(frame: string, number: number): Promise<Settled>
  /** Notes the number at each drawing, until the page goes. */
  log(): void
  /** What was noted since the last time, with the keys that were pressed. */
  take(): { readonly drawn: readonly Drawn[]; readonly keys: readonly KeyDown[] }
}

/** What words and picture said, and how long (ms) after the last key. */
export interface Settled {
  readonly frame: string
  readonly number: number | null
  readonly afterMs: number
}

declare global {
  interface Window {
    pictureWatch?: PictureWatch
  }
}

/**
 * Puts a watch into the page, before a recording is opened. The numbers are read from the pixels of the media element
 * inside the page: photographs of the screen (see painted-clip.ts) are far slower, and are taken as a sample beside it.
 */
export async function watchPictures(page: Page): Promise<void> {
  await page.evaluate(installWatch)
}

/** The number on the picture now. */
export function numberNow(page: Page): Promise<number | null> {
  return page.evaluate(() => window.pictureWatch?.number() ?? null)
}

/** Waits until the words and the picture say this, and say it still at the next drawing. */
export function settledOn(page: Page, frame: string, number: number): Promise<Settled> {
  const give = { frame, number }
  return page.evaluate(async (wanted) => {
    const watch = window.pictureWatch
    if (watch === undefined) throw new Error('Nobody watches the pictures.')
    return watch.settled(wanted.frame, wanted.number)
  }, give)
}

/** Runs in the page, so it can use nothing from outside. */
function installWatch(): void {
  const bits = 16
  const longestMs = 6000
  const create = document.createElement.bind(document)
  // The file comes from another origin than the page; asked for this way its pixels may be read.
  Object.assign(document, {
    createElement: (name: string, options?: ElementCreationOptions) => {
      const element = create(name, options)
      if (element instanceof HTMLMediaElement) element.crossOrigin = 'anonymous'
      return element
    },
  })
  const canvas = create('canvas')
  canvas.width = bits * 4
  canvas.height = 8
  const context = canvas.getContext('2d', { willReadFrequently: true })
  const drawn: Drawn[] = []
  const keys: KeyDown[] = []
  window.addEventListener('keydown', ({ timeStamp: atMs, code }) => keys.push({ atMs, code }), true)

  function number(): number | null {
    const video = document.querySelector('video')
    if (context === null || video === null || video.readyState < 2) return null
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const isWhite = (bit: number, y: number): boolean => (data[(y * canvas.width + bit * 4 + 2) * 4 + 1] ?? 0) > 127
    let read = 0
    for (let bit = 0; bit < bits; bit += 1) {
      // The lower row is the upper one reversed.
      if (isWhite(bit, 1) === isWhite(bit, 6)) return null
      if (isWhite(bit, 1)) read += 2 ** bit
    }
    return read
  }

  const drawing = (): Promise<number> => new Promise((done) => requestAnimationFrame(done))
  const look = () => ({ frame: document.querySelector('[data-frame]')?.textContent ?? '', number: number() })

  async function settled(frame: string, wanted: number): Promise<Settled> {
    const askedMs = performance.now()
    let since: number | null = null
    let inARow = 0
    let seen = look()
    while (inARow < 2 && performance.now() - askedMs < longestMs) {
      const isIt = seen.frame === frame && seen.number === wanted
      inARow = isIt ? inARow + 1 : 0
      since = isIt ? (since ?? performance.now()) : null
      if (inARow < 2) await drawing()
      seen = look()
    }
    return { ...seen, afterMs: (since ?? performance.now()) - (keys.at(-1)?.atMs ?? 0) }
  }

  function log(): void {
    const note = (): void => {
      // A busy page comes to this long after the drawing began.
      drawn.push({ atMs: performance.now(), number: number() })
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  }

  const take = () => ({ drawn: drawn.splice(0), keys: keys.splice(0) })

  window.pictureWatch = { number, settled, log, take }
}
