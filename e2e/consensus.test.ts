import { ask } from './door'
import { expect, test } from './launch'
import { library } from './screens/library'
import { session } from './screens/session'
import { patternOf } from './words'

test('two raters agree on a score beside each other’s evidence, and one rating becomes gold', async ({ app }) => {
  const { page, say } = app
  await page.getByRole('button', { name: say('welcome:simulated') }).press('Enter')
  await library(app).isOpen()
  const list = await ask(page, 'recordings.list', { search: '', sort: 'added', descending: true, filter: 'all' })
  const standings = await Promise.all(
    list.map(async ({ id, title }) => ({ title, ...(await ask(page, 'consensus.standing', { recordingId: id })) })),
  )
  const twice = standings.find(({ mayBegin }) => mayBegin)
  if (twice === undefined) throw new Error('No recording was rated twice.')
  await page.getByRole('row', { name: new RegExp(twice.title) }).click()

  await test.step('a rating is declared gold, with a reason', async () => {
    await page
      .getByRole('button', { name: say('library:submitted.declare') })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: say('library:submitted.declareTitle') })
    await dialog.getByRole('textbox').fill('Agreed on in training')
    await dialog.getByRole('button', { name: say('library:submitted.declareDo') }).click()
    await expect(page.getByText(/Agreed on in training/)).toBeVisible()
  })

  await page.getByRole('button', { name: say('library:submitted.begin') }).click()
  const rows = page.getByRole('list', { name: say('session:consensus.name') }).getByRole('listitem')
  const agreed = page.getByRole('combobox', { name: patternOf(say, 'session:consensus.agreed') }).first()

  await test.step('the greatest disagreement comes first and opens with what each rater saw', async () => {
    await expect(page.getByRole('tab', { name: say('session:tabs.consensus') })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await expect(rows.first()).toContainText(patternOf(say, 'session:consensus.apart_other'))
    const name = rows.first().getByRole('button', { expanded: false })
    await name.focus()
    await page.keyboard.press('Enter')
    await expect(
      rows.first().getByRole('region', { name: patternOf(say, 'session:consensus.evidenceOf') }),
    ).toHaveCount(twice.ratings.filter(({ kind }) => kind === 'independent').length)
  })

  await test.step('what is agreed on is a score of its own and can be undone', async () => {
    await agreed.selectOption('5')
    await session(app).isSaved()
    await page.getByRole('textbox', { name: say('session:consensus.notes') }).fill('We saw it twice.')
    await page.getByRole('textbox', { name: say('session:consensus.notes') }).blur()
    await page.getByRole('tab', { name: say('session:tabs.consensus') }).focus()
    await page.keyboard.press('Control+KeyZ')
    await expect(agreed).toHaveValue('')
    await page.keyboard.press('Control+KeyY')
    await expect(agreed).toHaveValue('5')
    await session(app).isSaved()
  })

  await test.step('it is there again when the recording is opened from the list', async () => {
    await page.keyboard.press('Control+Shift+KeyL')
    await library(app).isOpen()
    await page.getByRole('row', { name: new RegExp(twice.title) }).click()
    await page.getByRole('button', { name: say('library:submitted.open') }).click()
    await expect(agreed).toHaveValue('5')
    await expect(page.getByRole('textbox', { name: say('session:consensus.notes') })).toHaveValue('We saw it twice.')
  })
})
