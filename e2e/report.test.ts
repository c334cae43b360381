import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { saveTo } from './dialogs'
import { expect, type RunningApp, test } from './launch'
import { openSimulated } from './screens/agreement'
import { library } from './screens/library'
import { openSession, sampleTitle } from './screens/open-sample'
import { report } from './screens/report'
import { welcome } from './screens/welcome'

test.setTimeout(90_000)

async function inSimulated(app: RunningApp) {
  await openSimulated(app)
  await library(app).isOpen()
  const screen = report(app)
  await screen.open()
  await expect(screen.heading).toBeVisible()
  return screen
}

/** Collects what the page's policy refuses from now on. */
function watchPolicy(page: Page): Promise<void> {
  return page.evaluate(() => {
    const refused: string[] = []
    Object.assign(window, { refused })
    document.addEventListener('securitypolicyviolation', (event) =>
      refused.push(`${event.effectiveDirective} ${event.sourceFile}:${event.lineNumber}`),
    )
  })
}

test('every picture is drawn with its table, and nothing of it is refused by the page’s policy', async ({ app }) => {
  const { page } = app
  await watchPolicy(page)
  const screen = await inSimulated(app)
  for (const id of screen.pages) {
    await screen.openPage(id)
    await expect(screen.pictures.first().locator('svg').first()).toBeVisible()
    const table = await screen.openTable()
    await expect(table.getByRole('row').nth(1)).toBeVisible()
    expect(await page.getByRole('img').locator('style, [style], script, foreignObject').count()).toBe(0)
  }
  expect(await page.evaluate(() => (window as unknown as { refused: string[] }).refused)).toEqual([])
})

test('a picture is saved as SVG and PNG and read back', async ({ app, dataFolder }) => {
  const { electron, page, say } = app
  const screen = await inSimulated(app)
  const title = say('report:profileOf', { recording: 'Simulated session 24' })
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible()

  const svgPath = join(dataFolder, 'profile.svg')
  await saveTo(electron, svgPath)
  await screen.choose(say('pictures:saveAs', { format: 'SVG' }))
  await expect(page.getByText(say('pictures:saved', { name: 'profile.svg' }))).toBeVisible()
  const svg = await readFile(svgPath, 'utf8')
  const read = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    const root = parsed.documentElement
    return {
      root: `${root.namespaceURI} ${root.localName}`,
      errors: parsed.querySelectorAll('parsererror').length,
      foreign: parsed.querySelectorAll('style, [style], script, foreignObject, image').length,
      title: root.querySelector(':scope > title')?.textContent ?? '',
      description: root.querySelector(':scope > desc')?.textContent ?? '',
      size: ['width', 'height'].map((name) => Number(root.getAttribute(name))),
    }
  }, svg)
  expect(read).toMatchObject({ root: 'http://www.w3.org/2000/svg svg', errors: 0, foreign: 0, title })
  expect(read.description).toContain('18 Stop and rewind: adherence')

  const pngPath = join(dataFolder, 'profile.png')
  await saveTo(electron, pngPath)
  await screen.choose(say('pictures:saveAs', { format: 'PNG' }))
  await expect(page.getByText(say('pictures:saved', { name: 'profile.png' }))).toBeVisible()
  const png = await readFile(pngPath)
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(read.size.map((side) => side * 2))
  expect(png.toString('utf8')).toContain(`Title\0\0\0\0\0${title}`)
  const pixels = await electron.evaluate(({ nativeImage }, path) => {
    const bitmap = nativeImage.createFromPath(path).toBitmap()
    return new Set(Array.from({ length: bitmap.length / 4 }, (_, place) => bitmap.readUInt32LE(place * 4))).size
  }, pngPath)
  // Lines, letters and signs, not one empty plane.
  expect(pixels).toBeGreaterThan(20)
})

test('a picture is copied as picture and as text', async ({ app }) => {
  const { electron, page, say } = app
  const screen = await inSimulated(app)
  await expect(screen.pictures.first().locator('svg').first()).toBeVisible()
  await screen.choose(say('pictures:copyPicture'))
  await expect(page.getByText(say('pictures:copied')).first()).toBeVisible()
  await expect.poll(() => electron.evaluate(({ clipboard }) => clipboard.readImage().getSize().width)).toBe(2000)
  await screen.choose(say('pictures:copySvg'))
  await expect.poll(() => electron.evaluate(({ clipboard }) => clipboard.readText().slice(0, 5))).toBe('<svg ')
})

test('names of raters leave only where they are shown', async ({ app, dataFolder }) => {
  const { electron, page, say } = app
  const screen = await inSimulated(app)
  const table = await screen.openTable()
  await expect(table).toContainText('Simulated A')
  await page.getByRole('switch', { name: say('report:names') }).press('Space')
  await expect(table).not.toContainText('Simulated A')
  const path = join(dataFolder, 'nameless.svg')
  await saveTo(electron, path)
  await screen.choose(say('pictures:saveAs', { format: 'SVG' }))
  await expect(page.getByText(say('pictures:saved', { name: 'nameless.svg' }))).toBeVisible()
  const svg = await readFile(path, 'utf8')
  expect(svg).toContain(say('report:rater', { number: 1 }))
  expect(svg).not.toContain('Simulated A')
})

test('a rater sees the own open rating alone, with what is still to come said', async ({ app }) => {
  const { page, say } = app
  await welcome(app).openSample()
  const rating = await openSession(app, sampleTitle(app))
  await rating.press('KeyS', 'KeyB', 'KeyB', 'KeyX', 'Digit5')
  await rating.isSaved()
  const screen = report(app)
  await screen.open()
  await expect(page.getByText(say('report:blinded'))).toBeVisible()
  await screen.openPage('budget')
  const table = await screen.openTable()
  await expect(table.getByRole('row', { name: /^Boundary event/ })).toContainText('Boundary event2')
  // A state that was never closed is counted and has no length.
  await expect(
    table
      .getByRole('row', { name: /^Phase/ })
      .getByRole('cell')
      .last(),
  ).toHaveText('1')
  await expect(page.getByRole('button', { name: new RegExp(say('report:rating')) })).not.toContainText('Gold')
})

test('the library leads to the pictures of the selected recording', async ({ app }) => {
  const { page, say } = app
  await openSimulated(app)
  const recordings = library(app)
  await recordings.isOpen()
  await recordings.select('Simulated session 3')
  await recordings.details.getByRole('button', { name: say('library:report'), exact: true }).press('Enter')
  await expect(
    page.getByRole('heading', { name: say('report:profileOf', { recording: 'Simulated session 3' }) }),
  ).toBeVisible()
})
