import { ask } from './door'
import { expect, test } from './launch'
import { openSampleSession } from './screens/open-sample'
import { patternOf } from './words'

test('another rating is laid under once both are submitted, and goes when the own one is reopened', async ({ app }) => {
  const { page, say } = app
  const rating = await openSampleSession(app)
  const menu = page.getByRole('button', { name: say('timeline:under.lay') })
  await rating.press('KeyW')
  await rating.isSaved()
  await expect(menu).toBeHidden()
  await rating.submit()

  await menu.click()
  await page.getByRole('menuitem', { name: patternOf(say, 'timeline:under.of') }).click()
  await expect(page.getByText(patternOf(say, 'timeline:under.of')).first()).toBeVisible()

  await test.step('its events are told in words and cannot be changed', async () => {
    await page.keyboard.press('Control+Digit3')
    await page.getByLabel(say('events:whose.label')).selectOption({ index: 1 })
    const rows = rating.eventList.getByRole('row')
    await expect(rows.nth(5)).toBeVisible()
    const count = await rating.eventList.getAttribute('aria-rowcount')
    await rating.eventList.focus()
    await rating.press('Home', 'Delete', 'F2')
    await expect(rating.eventList).toHaveAttribute('aria-rowcount', count ?? '')
    await expect(rating.eventList).toHaveAttribute('aria-readonly', 'true')
  })

  await test.step('reopening the own rating takes it away', async () => {
    await page.getByRole('button', { name: say('session:locked.reopen') }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('Saw the ending again')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('session:locked.reopenDo') })
      .click()
    await expect(page.getByLabel(say('events:whose.label'))).toBeHidden()
    await expect(page.getByText(patternOf(say, 'timeline:under.of'))).toBeHidden()
  })
})

test('differences from a rating laid under are counted, jumped to by key, said, and filtered in both lists', async ({
  app,
}) => {
  const { page, say } = app
  const rating = await openSampleSession(app)
  await rating.press('KeyW')
  await rating.isSaved()
  await rating.submit()
  await page.getByRole('button', { name: say('timeline:under.lay') }).click()
  await page.getByRole('menuitem', { name: patternOf(say, 'timeline:under.of') }).click()
  await expect(page.getByText(patternOf(say, 'timeline:under.differences_other')).first()).toBeVisible()

  const said = (kind: string) =>
    page.getByRole('status').filter({ hasText: patternOf(say, `session:difference.${kind}`) })
  await page.keyboard.press('F8')
  await expect(said('onlyA')).toBeVisible()
  await page.keyboard.press('F8')
  await expect(said('onlyB')).toBeVisible()
  const second = await said('onlyB').textContent()
  await page.keyboard.press('F8')
  await expect(said('onlyB')).not.toHaveText(second ?? '')
  await page.keyboard.press('Shift+F8')
  await expect(said('onlyB')).toHaveText(second ?? '')

  await test.step('the list shows them alone', async () => {
    await page.keyboard.press('Control+Digit3')
    await page.getByLabel(say('events:whose.label')).selectOption({ index: 1 })
    const chosen = rating.eventList.getByRole('row', { selected: true })
    await expect(chosen).toHaveCount(1)
    const all = Number(await rating.eventList.getAttribute('aria-rowcount'))
    const toggle = page.getByRole('button', { name: say('events:filter.differing'), exact: true })
    await toggle.click()
    await expect(toggle).toHaveAttribute('aria-pressed', 'true')
    await expect.poll(async () => Number(await rating.eventList.getAttribute('aria-rowcount'))).toBeLessThanOrEqual(all)
    await expect(chosen).toHaveCount(1)
  })
})

test('a window that asks for another rating anyway is refused', async ({ app }) => {
  const rating = await openSampleSession(app)
  const [recording] = await ask(app.page, 'recordings.list', {
    search: '',
    sort: 'title',
    descending: false,
    filter: 'all',
  })
  const recordingId = recording?.id ?? ''
  expect(await ask(app.page, 'ratings.comparable', { recordingId, ratingId: null })).toEqual([])
  await rating.submit()
  const [gold] = await ask(app.page, 'ratings.comparable', { recordingId, ratingId: null })
  const page = { ratingId: gold?.ratingId ?? '', after: null, limit: 10 }
  expect(await ask(app.page, 'events.page', page)).toContain('"code"')
  const { rating: own } = await ask(app.page, 'ratings.open', { recordingId })
  await ask(app.page, 'ratings.reopen', { ratingId: own.id, reason: 'to look again' })
  await expect(ask(app.page, 'events.page', page)).rejects.toThrow('rating-blinded')
})
