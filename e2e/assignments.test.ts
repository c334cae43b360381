import { ask } from './door'
import { expect, test } from './launch'
import { openSampleSession } from './screens/open-sample'

test('a coordinator draws a plan, looks at it, writes it and takes it back in one step', async ({ app }) => {
  const { page, say } = app
  await openSampleSession(app)
  const nora = await ask(page, 'people.add', { name: 'Nora', role: 'coordinator' })
  const kari = await ask(page, 'people.add', { name: 'Kari', role: 'rater' })
  await ask(page, 'people.use', { id: nora.id, isConfirmed: true })
  await page.keyboard.press('Control+Shift+KeyL')
  await page.keyboard.press('Control+Shift+KeyT')
  await expect(page.getByRole('heading', { name: say('assignments:title') }).first()).toBeVisible()

  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: say('assignments:plan') }).click()
  await dialog.getByRole('textbox', { name: say('assignments:form.raters') }).fill('9')
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('rowheader', { name: 'Kari' })).toBeHidden()
  await dialog.getByRole('textbox', { name: say('assignments:form.raters') }).fill('1')
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('rowheader', { name: 'Kari' })).toBeVisible()
  await dialog.getByRole('button', { name: say('components:cancel') }).click()

  await page.getByRole('button', { name: say('assignments:give') }).click()
  await dialog.getByText('Kari', { exact: true }).click()
  const [recording] = await ask(page, 'recordings.list', {
    search: '',
    sort: 'title',
    descending: false,
    filter: 'all',
  })
  await dialog.getByText(recording?.title ?? '', { exact: true }).click()
  await dialog.getByRole('button', { name: say('assignments:hand.go') }).click()
  await expect(dialog).toBeHidden()
  const board = page.getByRole('grid', { name: say('assignments:title') })
  await expect(board.getByRole('row', { name: recording?.title ?? '' })).toContainText('Kari')
  await page.getByRole('button', { name: say('assignments:undo') }).click()
  await expect(board.getByText('Kari')).toBeHidden()
  await page.getByRole('button', { name: say('assignments:redo') }).click()
  await expect(board.getByText('Kari')).toBeVisible()

  await test.step('it gets another day', async () => {
    await board.getByText('Kari').click()
    await page.getByLabel(say('assignments:due'), { exact: true }).fill('2026-01-31')
    await expect(board.getByRole('row', { name: recording?.title ?? '' })).toContainText(
      say('assignments:state.overdue'),
    )
  })

  await test.step('on paper it is whole', async () => {
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('[data-printed]')).toContainText('Kari')
    await expect(board).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
  })

  await test.step('the rater finds it in the library as hers to do', async () => {
    await ask(page, 'people.use', { id: kari.id, isConfirmed: true })
    await page.keyboard.press('Control+Shift+KeyL')
    await expect(page.getByText(say('library:assigned.place', { place: 1 }))).toBeVisible()
    const own = await ask(page, 'assignments.board', {})
    expect(own.lines.map(({ personName }) => personName)).toEqual(['Kari'])
  })
})
