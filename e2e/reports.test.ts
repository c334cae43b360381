import { join } from 'node:path'
import { saveTo } from './dialogs'
import { expect, type RunningApp, test } from './launch'
import { hasPoppler, readPdf } from './read-pdf'
import { library } from './screens/library'
import { patternOf } from './words'

/** Saves what the preview shows. */
async function saveShown({ electron, page, say }: RunningApp, path: string): Promise<void> {
  await saveTo(electron, path)
  const preview = page.getByRole('dialog')
  await expect(preview.getByRole('figure').first()).toBeVisible({ timeout: 60_000 })
  await preview.getByRole('button', { name: say('paper:save') }).click()
  const name = path.split('/').at(-1) ?? path
  await expect(page.getByRole('region', { name: say('components:messages') })).toContainText(name, { timeout: 60_000 })
  await preview
    .getByRole('button', { name: say('paper:close') })
    .last()
    .click()
}

test('the reports of a rating and of the study are read back from their PDFs', async ({ app, dataFolder }) => {
  test.skip(!(await hasPoppler()), 'poppler-utils is not installed')
  test.setTimeout(180_000)
  const { page, say } = app
  await page.getByRole('button', { name: say('welcome:simulated') }).press('Enter')
  await library(app).isOpen()

  await test.step('a rating: its scores with their marks, its times, and where its history stands', async () => {
    await library(app).select(new RegExp(say('main:simulated.session', { number: 24 })))
    await page
      .getByRole('button', { name: patternOf(say, 'library:submitted.reportOf') })
      .first()
      .click()
    const path = join(dataFolder, 'rating.pdf')
    await saveShown(app, path)
    const pdf = await readPdf(path)
    expect(pdf).toMatchObject({ isTagged: true, hasItsFonts: true, hasScript: false })
    expect(pdf.title).toMatch(new RegExp(`^${say('ratingReport:title')} – `))
    const text = pdf.texts.join('\n')
    for (const part of ['score.title', 'mark.title', 'history.title'])
      expect(text).toContain(say(`ratingReport:${part}`))
    expect(text).toMatch(/Simulated [A-E] \(rater\)/)
    expect(text).toMatch(/\b[0-9a-f]{64}\b/)
    for (const tag of ['H1', 'H2', 'Table', 'TH']) expect(pdf.structure).toContain(tag)
  })

  await test.step('the study: its raters, its figures and its recordings', async () => {
    await page.keyboard.press('Control+Shift+KeyR')
    await page.getByRole('tab', { name: say('agreement:page.report') }).click()
    await page.getByRole('button', { name: say('agreement:report.print') }).click({ timeout: 60_000 })
    const path = join(dataFolder, 'study.pdf')
    await saveShown(app, path)
    const pdf = await readPdf(path)
    expect(pdf).toMatchObject({ isTagged: true, hasItsFonts: true })
    const text = pdf.texts.join('\n')
    for (const part of ['studyReport.ratersTitle', 'report.figures', 'studyReport.recordingsTitle'])
      expect(text).toContain(say(`agreement:${part}`))
    for (const rater of ['A', 'B', 'C', 'D', 'E']) expect(text).toContain(`Simulated ${rater}`)
    expect(text.match(/Simulated session \d+/g)).toHaveLength(24)
    expect(text).toContain('ICC(2,1)')
  })
})
