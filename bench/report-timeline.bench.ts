import { expect, test } from '@playwright/test'
import { report as reportScreen } from '../e2e/screens/report'
import { withStudy } from './bench-study'
import { absolute, report } from './measure'

const runs = 10
const shownMs = 1000
const longestFrameMs = 50

declare global {
  interface Window {
    picturing?: Promise<Pictured>
  }
}

interface Pictured {
  readonly shownMs: number
  readonly longestFrameMs: number
}

test('the picture of 100,000 events', async () => {
  const pictured: Pictured[] = []
  await withStudy(100_000, async (app) => {
    const { page, say } = app
    const screen = reportScreen(app)
    await screen.open()
    await expect(screen.heading).toBeVisible()
    // The first time loads the charting library.
    for (let run = 0; run <= runs; run += 1) {
      await screen.openPage('profile')
      await expect(screen.pictures.first().locator('svg').first()).toBeVisible()
      await page.evaluate(watchPicture)
      await page.getByRole('tab', { name: say('report:page.timeline'), exact: true }).click()
      pictured.push(await page.evaluate(() => window.picturing ?? Promise.reject(new Error('Nothing was watched.'))))
      await expect(page.getByText(/\(\d{4,}\)/).first()).toBeAttached()
    }
  })
  const [, ...warm] = pictured
  report(
    absolute(
      'picture of the timeline with 100,000 events, shown',
      'ms',
      warm.map((each) => each.shownMs),
      shownMs,
    ),
    absolute(
      'longest frame of the window meanwhile',
      'ms',
      warm.map((each) => each.longestFrameMs),
      longestFrameMs,
    ),
  )
})

/** Runs in the page: from the press on the tab to the frame after the picture's rows are there. */
function watchPicture(): void {
  const hasRows = () =>
    [...document.querySelectorAll('[role="img"] svg text')].some((text) => /\(\d{4,}\)/.test(text.textContent))
  window.picturing = new Promise((resolve) => {
    const begin = ({ timeStamp: pressedMs }: PointerEvent): void => {
      let lastMs = performance.now()
      let longest = 0
      let isThere = false
      const look = (nowMs: number): void => {
        longest = Math.max(longest, nowMs - lastMs)
        lastMs = nowMs
        if (isThere) return resolve({ shownMs: nowMs - pressedMs, longestFrameMs: longest })
        isThere = hasRows()
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }
    window.addEventListener('pointerdown', begin, { capture: true, once: true })
  })
}
