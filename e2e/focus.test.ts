import type { Page } from '@playwright/test'
import { expect, test } from './launch'
import { library } from './screens/library'
import { tourOfScreens } from './screens/tour'
import { welcome } from './screens/welcome'

/** No screen has so many places that the Tab key stops at. */
const mostStops = 150

test('wherever the Tab key stops, it is seen', async ({ start }) => {
  test.setTimeout(300_000)
  const app = await start()
  const unseen: string[] = []
  await tourOfScreens(app, async (screen) => {
    for (const stop of await unseenStops(app.page)) unseen.push(`${screen}: ${stop}`)
  })
  expect(unseen).toEqual([])
})

test('a screen that is reached by key has the focus in it', async ({ app }) => {
  const { page } = app
  await welcome(app).openSample()
  await library(app).isOpen()
  for (const chord of ['Control+Shift+KeyP', 'Control+Shift+KeyL', 'Control+Comma', 'Control+Shift+KeyL']) {
    await page.keyboard.press(chord)
    await expect(page.locator('main :focus')).toHaveCount(1)
  }
})

/** Goes once round by Tab and back to where the focus was. */
async function unseenStops(page: Page): Promise<readonly string[]> {
  const before = await page.evaluateHandle(() => document.activeElement)
  const visited = await page.evaluateHandle(() => new Set<Element>())
  const unseen: string[] = []
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab')
    const found = await visited.evaluate(lookAtFocus)
    if (found === 'round') break
    if (found !== 'seen') unseen.push(found)
  }
  await before.evaluate((element) => (element instanceof HTMLElement ? element.focus() : undefined))
  return unseen
}

/** Runs in the page: whether what has the focus shows it, by a ring or an edge in the accent; else what it is. */
function lookAtFocus(visited: Set<Element>): string {
  const focused = document.activeElement
  if (focused === null || focused === document.body || visited.has(focused)) return 'round'
  visited.add(focused)
  const probe = document.createElement('i')
  probe.style.color = 'var(--accent)'
  document.body.append(probe)
  const accent = getComputedStyle(probe).color
  probe.remove()
  const isRinged = (element: Element): boolean => {
    const style = getComputedStyle(element)
    const isOutlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0
    const isEdged = [style, getComputedStyle(element, '::after')].some(
      ({ borderTopColor }) => borderTopColor === accent,
    )
    return isOutlined || isEdged || style.boxShadow.includes(accent)
  }
  // Boxes and switches show their ring beside a hidden input, a list around its rows.
  const label = focused.closest('label')
  const places = [
    focused,
    focused.parentElement,
    focused.parentElement?.parentElement,
    ...(label?.querySelectorAll('*') ?? []),
  ]
  if (places.some((place) => place !== null && place !== undefined && isRinged(place))) return 'seen'
  return `${focused.tagName.toLowerCase()} “${(focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().slice(0, 40)}”`
}
