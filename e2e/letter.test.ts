import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ask } from './door'
import { choosePaths } from './dialogs'
import { expect, type RunningApp, test } from './launch'
import { hasPoppler, readPdf } from './read-pdf'
import { letters } from './screens/letters'
import { library } from './screens/library'

const hostile = '</p><script>document.title="taken"</script><img src="https://example.org/x"> & “quotes”\u0007'
const longWord = 'Menneskerettighetsorganisasjonssamarbeidsutvalg'.repeat(12)

/** From the first screen to the letters on a simulated session that was rated. */
async function toLetters(app: RunningApp): Promise<string> {
  const { page, say } = app
  await page.getByRole('button', { name: say('welcome:simulated') }).press('Enter')
  await library(app).isOpen()
  const list = await ask(page, 'recordings.list', { search: '', sort: 'added', descending: true, filter: 'all' })
  const [recording] = list
  if (recording === undefined) throw new Error('The simulated study has no recording.')
  await library(app).select(new RegExp(recording.title))
  await page.getByRole('button', { name: say('library:letters.write') }).click()
  return recording.title
}

for (const language of ['en', 'nb'] as const) {
  test.describe(`a letter (${language})`, () => {
    test.use({ startWith: { language } })

    test('is written beside its evidence and read back from the PDF', async ({ app, dataFolder }) => {
      test.skip(!(await hasPoppler()), 'poppler-utils is not installed')
      test.setTimeout(180_000)
      const { page, say } = app
      const letter = letters(app)
      const title = await toLetters(app)

      await test.step('it begins with its wording, its therapists by pseudonym', async () => {
        await page.getByRole('button', { name: say('letter:begin') }).click()
        await letter.isOpen()
        await expect(letter.text('basis')).toHaveValue(new RegExp(title))
        await expect(page.getByRole('textbox', { name: say('letter:field.recipient'), exact: true })).toHaveValue('T1')
      })

      await test.step('a mark is played, and taken in as a moment with a question', async () => {
        await letter.openEvidence()
        await page
          .getByRole('button', { name: new RegExp(`^${say('letter:event.play', { what: '' })}`) })
          .first()
          .click()
        await expect
          .poll(() => letter.video.evaluate((video) => (video as HTMLVideoElement).currentTime))
          .toBeGreaterThan(0)
        await letter.take()
        await expect(letter.moments).toHaveCount(1)
        await letter.happens(0).fill('T1 stops and asks once more.')
        await letter.question(0).fill('What did P2 need just then?')
      })

      await test.step('what is typed is kept, undone and done again', async () => {
        await letter.text('strengths').fill('Warm and curious.')
        await letter.text('advice').fill('First this')
        await letter.text('advice').blur()
        await letter.isSaved()
        await letter.text('advice').fill(`- one\n- two\n\n${hostile}\n\n${longWord}`)
        await page.keyboard.press('Control+KeyZ')
        await expect(letter.text('advice')).toHaveValue('First this')
        await page.keyboard.press('Control+KeyY')
        await expect(letter.text('advice')).toHaveValue(new RegExp('^- one'))
        await letter.isSaved()
      })

      const path = join(dataFolder, 'letter.pdf')
      const pages = await letter.savePdf(path)
      const pdf = await readPdf(path)
      const bytes = await readFile(path, 'latin1')

      await test.step('the PDF is tagged, named, in its language, with an outline and its fonts', () => {
        expect(pdf).toMatchObject({ title: `${say('letter:wording.title')} – ${title}`, isTagged: true, pages })
        expect(pdf.pageSize).toContain('A4')
        expect(pdf.hasScript).toBe(false)
        expect(pdf.hasItsFonts).toBe(true)
        expect(bytes).toContain('/Type /Outlines')
        expect(bytes).toContain(`/Lang (${language})`)
        for (const tag of ['H1', 'H2', 'Figure', 'Table', 'TH', 'LI']) expect(pdf.structure).toContain(tag)
      })

      await test.step('every part of the letter stands in it, hostile texts as texts', () => {
        const text = pdf.texts.join('\n').replaceAll(/\s+/g, ' ')
        const parts = [
          'section.basis',
          'overall.title',
          'profile.title',
          'section.strengths',
          'section.advice',
          'moment.title',
          'section.caveat',
        ]
        const places = parts.map((key) => text.indexOf(say(`letter:${key}`)))
        expect(places).toEqual(places.toSorted((left, right) => left - right))
        expect(places).not.toContain(-1)
        expect(text).toContain('What did P2 need just then?')
        expect(text).toContain('<script>document.title="taken"</script><img src="https://example.org/x">')
        expect(text.replaceAll(' ', '')).toContain(longWord)
        expect(text).toContain('\ufffd')
        expect(
          pdf.texts.map((sheet, index) => sheet.includes(say('paper:pageNumber', { page: index + 1, pages }))),
        ).toEqual(pdf.texts.map(() => true))
      })

      await test.step('it is there again from the recording, with all that was written', async () => {
        await page.keyboard.press('Control+Shift+KeyL')
        await library(app).isOpen()
        await library(app).select(new RegExp(title))
        await page.getByRole('button', { name: new RegExp(`^${say('letter:wording.title')}`) }).click()
        await expect(letter.text('strengths')).toHaveValue('Warm and curious.')
        await expect(letter.question(0)).toHaveValue('What did P2 need just then?')
      })
    })
  })
}

test('what is kept for letters is used again: a building block, a template and its logo', async ({
  app,
  dataFolder,
}) => {
  test.setTimeout(120_000)
  const { electron, page, say } = app
  const letter = letters(app)
  await toLetters(app)
  await page.getByRole('button', { name: say('letter:begin') }).click()
  await letter.isOpen()

  const menu = page.getByRole('button', { name: say('letter:block.menuOf', { section: say('letter:section.advice') }) })
  await letter.text('advice').fill('Ask one more time.')
  await menu.click()
  await page.getByRole('menuitem', { name: say('letter:block.keep') }).click()
  await expect(page.getByText(say('letter:block.kept'))).toBeVisible()
  await letter.text('advice').fill('First.')
  await menu.click()
  await page.getByRole('menuitem', { name: 'Ask one more time.' }).click()
  await expect(letter.text('advice')).toHaveValue('First.\n\nAsk one more time.')

  await test.step('what is no picture is refused, a picture is shown', async () => {
    await choosePaths(electron, [join(import.meta.dirname, 'letter.test.ts')])
    await page.getByRole('button', { name: say('letter:logo.choose') }).click()
    await expect(page.getByText(say('errors:not-a-logo').split('\n')[0] ?? '')).toBeVisible()
    await choosePaths(electron, [join(import.meta.dirname, '../resources/icons/icon.png')])
    await page.getByRole('button', { name: say('letter:logo.choose') }).click()
    await expect(page.getByRole('img', { name: /icon\.png/ })).toBeVisible()
  })

  await test.step('a template carries wording and logo to another letter', async () => {
    await page.getByRole('button', { name: say('letter:more') }).click()
    await page.getByRole('menuitem', { name: say('letter:templates.keep') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: say('letter:templates.name') }).fill('Laboratory')
    await dialog.getByRole('textbox', { name: say('letter:section.basis') }).fill('On {session}, by {raters}.')
    await dialog.getByRole('button', { name: say('letter:templates.keepDo') }).click()
    await page.getByRole('button', { name: say('letter:more') }).click()
    await page.getByRole('menuitem', { name: say('letter:all') }).click()
    await page.getByRole('button', { name: new RegExp(say('letter:template')) }).click()
    await page.getByRole('option', { name: 'Laboratory' }).click()
    await page.getByRole('button', { name: say('letter:begin') }).click()
    await expect(letter.text('basis')).toHaveValue(/^On Simulated session .*, by one rater\.$/)
    await expect(page.getByRole('img', { name: /icon\.png/ })).toBeVisible()
    expect(await letter.savePdf(join(dataFolder, 'with-logo.pdf'))).toBeGreaterThan(1)
  })

  await test.step('a letter that is deleted is gone', async () => {
    await page.getByRole('button', { name: say('letter:more') }).click()
    await page.getByRole('menuitem', { name: say('letter:remove') }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: say('letter:removeDo') })
      .click()
    await expect(page.getByRole('heading', { name: say('letter:new') })).toBeVisible()
    await expect(page.getByRole('region', { name: say('letter:letters') }).getByRole('listitem')).toHaveCount(1)
  })
})
