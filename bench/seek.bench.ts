import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Page, _electron, expect, test } from '@playwright/test'
import { formatClock } from '@domain/time/clock'
import { type RunningApp, launch } from '../e2e/launch'
import { frameTimesOf } from '../e2e/made-media/frame-times'
import { hasFfmpeg, noFfmpeg } from '../e2e/made-media/make'
import { makeStudy, recordingTitle } from '../e2e/made-study/make-study'
import { seeded } from '@domain/chance/seeded'
import { openSession } from '../e2e/screens/open-sample'
import { sound } from '../e2e/screens/sound'
import { electronArguments, electronPath } from '../scripts/setup/electron.mjs'
import { ninetyMinutes } from './long-film'
import { paired, report } from './measure'

const seeks = 120
const warmUp = 4
const limit = 1.15

declare global {
  interface Window {
    seekProbe?: {
      /** Forgets the frames that were told of so far. */
      forget(): void
      /** Milliseconds from the last Enter's time stamp until this frame (media time) was told of. */
      tookTo(mediaMs: number): Promise<number>
    }
  }
}

test('seek shown in a film of 90 minutes, against a bare <video>', async () => {
  test.skip(!hasFfmpeg, noFfmpeg)
  const film = await ninetyMinutes()
  const times = await frameTimesOf(film)
  const folder = await mkdtemp(join(tmpdir(), 'spole-bench-'))
  const study = await makeStudy(folder, { film })
  const spole = await launch({ dataFolder: join(folder, 'app'), arguments: [study] })
  const bare = await _electron.launch({
    executablePath: electronPath(),
    args: [...electronArguments(), join(import.meta.dirname, 'empty-app'), `--user-data-dir=${join(folder, 'bare')}`],
  })
  const bareMs: number[] = []
  const spoleMs: number[] = []
  try {
    const barePage = await bare.firstWindow()
    await showBare(barePage, pathToFileURL(film).href)
    await showInSpole(spole)
    const random = seeded(90)
    // One after the other to the same places, so that whatever else the machine does meets both.
    for (let seek = 0; seek < seeks + warmUp; seek += 1) {
      const ms = times[Math.floor(random() * times.length)] ?? 0
      const bareTook = await seekBare(barePage, ms)
      const spoleTook = await seekInSpole(spole, ms)
      if (seek < warmUp) continue
      bareMs.push(bareTook)
      spoleMs.push(spoleTook)
    }
  } finally {
    await bare.close()
    await spole.electron.close()
    await rm(folder, { recursive: true, force: true })
  }
  report(paired('seek shown, 90 minutes of H.264', 'ms', spoleMs, { name: 'a bare <video>', samples: bareMs }, limit))
})

/** The least that shows a film and goes to a place in it on a key: half a frame in, as rounding wants it. */
async function showBare(page: Page, url: string): Promise<void> {
  await page.evaluate(async (src) => {
    const video = document.createElement('video')
    Object.assign(video, { preload: 'auto', width: 800 })
    document.body.append(video)
    addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') video.currentTime = Number(document.title) / 1000 + 0.02
    })
    await new Promise((opened) => {
      video.addEventListener('loadeddata', opened)
      video.src = src
    })
  }, url)
  await page.evaluate(installProbe)
}

async function showInSpole(app: RunningApp): Promise<void> {
  await openSession(app, recordingTitle)
  // The frame's number is known once the container has been read to its end.
  await expect(app.page.locator('[data-frame]')).toHaveText(app.say('player:frame', { index: 0 }))
  // What is computed once for a new film has the machine for itself for some seconds.
  await sound(app).isDrawn()
  await app.page.evaluate(installProbe)
}

async function seekBare(page: Page, ms: number): Promise<number> {
  await page.evaluate((place) => (document.title = String(place)), ms)
  await ready(page)
  await page.keyboard.press('Enter')
  return untilShown(page, ms)
}

async function seekInSpole({ page }: RunningApp, ms: number): Promise<number> {
  await page.keyboard.press('Control+KeyG')
  await page.keyboard.insertText(formatClock(ms))
  await ready(page)
  await page.keyboard.press('Enter')
  return untilShown(page, ms)
}

/** What was typed is on screen, as it is for anybody who then presses Enter. */
async function ready(page: Page): Promise<void> {
  await page.evaluate(() => window.seekProbe?.forget())
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

/**
 * Milliseconds from the key's own time stamp until its frame was told of as shown. The page is told by the frame itself:
 * looking for it again and again would have the whole window looked at anew for each of its drawings.
 */
function untilShown(page: Page, ms: number): Promise<number> {
  return page.evaluate((wanted) => window.seekProbe?.tookTo(wanted) ?? Number.NaN, ms)
}

/** Runs in the page, so it can use nothing from outside. */
function installProbe(): void {
  const video = document.querySelector('video')
  if (video === null) throw new Error('There is no film.')
  let pressedMs = 0
  let shown: { readonly atMs: number; readonly mediaMs: number }[] = []
  let hearOfFrame = (): void => undefined
  window.seekProbe = {
    forget: () => {
      shown = []
    },
    tookTo: (wanted) =>
      new Promise((done) => {
        hearOfFrame = () => {
          const found = shown.find(({ mediaMs }) => Math.abs(mediaMs - wanted) < 1)
          if (found !== undefined) done(found.atMs - pressedMs)
        }
        hearOfFrame()
      }),
  }
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key === 'Enter') pressedMs = timeStamp
    },
    true,
  )
  const note: VideoFrameRequestCallback = (_now, { mediaTime }) => {
    shown.push({ atMs: performance.now(), mediaMs: mediaTime * 1000 })
    hearOfFrame()
    video.requestVideoFrameCallback(note)
  }
  video.requestVideoFrameCallback(note)
}
