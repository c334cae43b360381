import type { Page } from '@playwright/test'
import { expect, test } from './launch'
import type {} from './door'
import { openSampleSession } from './screens/open-sample'
import { tourOfScreens } from './screens/tour'

for (const size of [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
]) {
  test(`nothing is cut off at ${size.width}x${size.height}`, async ({ start }) => {
    test.setTimeout(120_000)
    const app = await start({ size })
    const overflowing: string[] = []
    await tourOfScreens(app, async (screen) => {
      for (const part of await app.page.evaluate(findOverflowing)) overflowing.push(`${screen}: ${part}`)
    })
    expect(overflowing).toEqual([])
  })
}

test('the sizes of the session’s parts are remembered', async ({ start }) => {
  const before = await start()
  await openSampleSession(before)
  const handles = ['session:handleSide', 'session:handleBottom']
  const first = await sizesOf(before.page)
  for (const handle of handles) {
    await before.page.getByRole('separator', { name: before.say(handle) }).focus()
    await before.page.keyboard.press(handle.endsWith('Side') ? 'ArrowRight' : 'ArrowUp')
  }
  await expect.poll(() => sizesOf(before.page)).not.toEqual(first)
  const changed = await sizesOf(before.page)
  await expect
    .poll(() => before.page.evaluate(() => window.spole.call('settings.get', {})))
    .toMatchObject({
      value: { layout: { 'session.columns': expect.anything(), 'session.rows': expect.anything() } },
    })
  await before.electron.close()
  const after = await start()
  await openSampleSession(after)
  await expect.poll(() => sizesOf(after.page)).toEqual(changed)
})

function sizesOf(page: Page): Promise<(string | null)[]> {
  return page
    .getByRole('separator')
    .evaluateAll((handles) => handles.map((handle) => handle.getAttribute('aria-valuenow')))
}

/** Runs in the page: what sticks out of the window, or of a part that neither scrolls nor shortens its text. */
function findOverflowing(): string[] {
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`
  const found: string[] = []
  const { scrollWidth, scrollHeight } = document.documentElement
  if (scrollWidth > innerWidth || scrollHeight > innerHeight) found.push(`the page is ${scrollWidth}x${scrollHeight}`)
  for (const element of document.querySelectorAll('button, h1, h2, h3, label, [role="tab"], [role="gridcell"], p')) {
    const box = element.getBoundingClientRect()
    if (
      box.width === 0 ||
      box.height === 0 ||
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    )
      continue
    const style = getComputedStyle(element)
    const isClipped = style.clipPath !== 'none' || style.clip !== 'auto' || box.width <= 1
    if (isClipped) continue
    const region = element.closest('section[tabindex="0"]')
    const isScrolledTo = region !== null && region.scrollWidth > region.clientWidth
    if (isScrolledTo && region.getBoundingClientRect().right <= innerWidth + 1) continue
    if (box.right > innerWidth + 1 || box.left < -1) found.push(`${nameOf(element)} sticks out sideways`)
    const shortens = style.textOverflow === 'ellipsis' || style.overflowX !== 'visible'
    if (!shortens && element.scrollWidth > element.clientWidth + 2 && style.display !== 'inline')
      found.push(`${nameOf(element)} is wider than its place`)
  }
  for (const element of document.querySelectorAll('body *')) {
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    )
    if (!hasText || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    if (style.clipPath !== 'none' || box.width <= 1 || !['hidden', 'clip'].includes(style.overflowX)) continue
    if (element.scrollWidth > element.clientWidth + 1 && style.textOverflow !== 'ellipsis')
      found.push(`${nameOf(element)} is cut without a sign of it`)
  }
  return found
}
