import { expect, test } from '@playwright/test'
import { recordingTitle } from '../e2e/made-study/make-study'
import { library } from '../e2e/screens/library'
import { session } from '../e2e/screens/session'
import { withStudy } from './bench-study'
import { absolute, report } from './measure'

const runs = 20
const firstMarksMs = 300
const usableMs = 1000

declare global {
  interface Window {
    opening?: Promise<Opened>
  }
}

interface Opened {
  readonly firstMs: number
  readonly usableMs: number
}

test('opening a rating with 100,000 events', async () => {
  const opened: Opened[] = []
  await withStudy(100_000, async (app) => {
    // The first time loads the session's own part of the program.
    for (let run = 0; run <= runs; run += 1) {
      await library(app).isOpen()
      await library(app).focus(recordingTitle)
      await app.page.evaluate(watchOpening)
      await app.page.keyboard.press('Enter')
      opened.push(await app.page.evaluate(() => window.opening ?? Promise.reject(new Error('Nothing was watched.'))))
      await session(app).hasEvents(100_000)
      await app.page.keyboard.press('Control+Shift+KeyL')
      await expect(library(app).row(recordingTitle)).toBeVisible()
    }
  })
  const [, ...warm] = opened
  report(
    absolute(
      'open a rating with 100,000 events, first marks drawn',
      'ms',
      warm.map(({ firstMs }) => firstMs),
      firstMarksMs,
    ),
    absolute(
      'open a rating with 100,000 events, all usable',
      'ms',
      warm.map((each) => each.usableMs),
      usableMs,
    ),
  )
})

/**
 * Runs in the page. From the key event's time stamp: to the frame after the sheet counts marks (the timeline draws them
 * in that frame), and to the frame after the notice that events are being read is gone.
 */
function watchOpening(): void {
  const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()))
  const until = async (isThere: () => boolean): Promise<void> => {
    while (!isThere()) await frame()
    await frame()
  }
  const hasMarks = () =>
    [...document.querySelectorAll('[role="gridcell"]')].some(({ textContent }) =>
      /[1-9]\d* events as evidence/.test(textContent),
    )
  const watch = async (pressedMs: number): Promise<Opened> => {
    await until(hasMarks)
    const firstMs = performance.now() - pressedMs
    await until(() => !document.body.innerText.includes('Reading the events'))
    return { firstMs, usableMs: performance.now() - pressedMs }
  }
  window.opening = new Promise((done) => {
    const begin = ({ timeStamp }: KeyboardEvent): void => done(watch(timeStamp))
    window.addEventListener('keydown', begin, { capture: true, once: true })
  })
}
