import { expect, test } from '@playwright/test'
import { recordingTitle } from '../e2e/made-study/make-study'
import { library } from '../e2e/screens/library'
import { session } from '../e2e/screens/session'
import { withStudy } from './bench-study'
import { absolute, report } from './measure'

const runs = 7
const firstMarksMs = 300
const usableMs = 1000

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
      const measuring = app.page.evaluate(watchOpening)
      await app.page.keyboard.press('Enter')
      opened.push(await measuring)
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
async function watchOpening(): Promise<Opened> {
  const pressed = await new Promise<number>((done) => {
    window.addEventListener('keydown', ({ timeStamp }) => done(timeStamp), { capture: true, once: true })
  })
  const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()))
  const until = async (isThere: () => boolean): Promise<number> => {
    while (!isThere()) await frame()
    await frame()
    return performance.now() - pressed
  }
  const counts = () => [...document.querySelectorAll('[role="gridcell"][aria-label$="as evidence"]')]
  const firstMs = await until(() => counts().some((cell) => !cell.ariaLabel?.startsWith('0 ')))
  return { firstMs, usableMs: await until(() => !document.body.innerText.includes('Reading the events')) }
}
