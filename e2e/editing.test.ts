import { openFilm, selectedText, silence, silenceFrom } from './edited-film'
import { expect, test } from './launch'
import { eventsOnDisk, expectEvents } from './screens/timeline'

test('by keys: events are split, joined, filled, moved, copied and selected, each as one step', async ({
  dataFolder,
}) => {
  const { app, rating, mark } = await openFilm(dataFolder)
  const undo = () => rating.press('Control+KeyZ')
  await mark('KeyV', 6_000, 8_000, 2_000, 4_000)
  const both = [silenceFrom(2_000, 4_000), silenceFrom(6_000, 8_000)]
  await expectEvents(app, both)

  await rating.arriveAt(3_000)
  await rating.press('Control+KeyK')
  await expectEvents(app, [silenceFrom(2_000, 3_000), silenceFrom(3_000, 4_000), silenceFrom(6_000, 8_000)])
  await rating.press('Shift+ArrowUp', 'Control+KeyJ')
  await expectEvents(app, both)
  await undo()
  await undo()
  await expectEvents(app, both)

  await rating.press('Control+Shift+BracketRight')
  await expectEvents(app, [silenceFrom(2_000, 6_000), silenceFrom(6_000, 8_000)])
  await undo()

  await rating.press('Alt+ArrowRight', 'Alt+ArrowRight', 'Alt+Shift+ArrowLeft')
  await expectEvents(app, [silenceFrom(1_080, 3_080), silenceFrom(6_000, 8_000)])
  await undo()
  await undo()
  await undo()
  await expectEvents(app, both)

  await rating.press('Control+KeyD', 'KeyG')
  await expectEvents(app, [silenceFrom(2_000, 4_000), ['event-in-group', 2_000, 4_000], silenceFrom(6_000, 8_000)])
  await undo()

  // All of this code between here and there.
  await mark('KeyW', 1_000, 5_000, 9_000)
  await rating.arriveAt(4_000)
  await rating.press('Control+BracketLeft')
  await rating.arriveAt(9_000)
  await rating.press('Control+BracketRight')
  await expect(rating.inHand).toContainText(selectedText(app, 2))
  await rating.press('Control+KeyE', 'KeyE')
  await expectEvents(app, [
    ['warmth', 1_000, null],
    silenceFrom(2_000, 4_000),
    ['exploration', 5_000, null],
    silenceFrom(6_000, 8_000),
    ['exploration', 9_000, null],
  ])
  await undo()
  await expect(rating.inHand).toContainText(selectedText(app, 2))
  await app.electron.close()
})

test('in the list: many events are moved, changed, copied and joined without seeing the timeline', async ({
  dataFolder,
}) => {
  const { app, rating, mark } = await openFilm(dataFolder)
  const { page, say } = app
  await mark('KeyV', 1_000, 2_000, 4_000, 5_000)
  await mark('KeyW', 7_000)
  const before = [silenceFrom(1_000, 2_000), silenceFrom(4_000, 5_000), ['warmth', 7_000, null]] as const
  await expectEvents(app, before)
  const bar = page.getByRole('region', { name: say('events:selection.name') })
  const undo = async () => {
    await rating.eventList.focus()
    await rating.press('Control+KeyZ')
    await expectEvents(app, before)
  }
  const choose = async (menu: string, entry: string) => {
    await bar.getByRole('button', { name: say(menu), exact: true }).click()
    await page.getByRole('menuitem', { name: entry, exact: true }).click()
  }
  await rating.press('Control+Digit3')
  await rating.press('Control+KeyA')
  await expect(bar).toContainText(selectedText(app, 3))
  await page.screenshot({ path: 'test-results/list.png' })

  const moveBy = bar.getByRole('textbox', { name: say('events:selection.moveBy') })
  await moveBy.fill('+0:01.000')
  await moveBy.press('Enter')
  await expectEvents(app, [silenceFrom(2_000, 3_000), silenceFrom(5_000, 6_000), ['warmth', 8_000, null]])
  await undo()

  await choose('events:selection.subject', 'P1')
  await rating.isSaved()
  const people = (await eventsOnDisk(app)).map(({ code, subjectId }) => [code, subjectId !== null])
  expect(people).toEqual([
    ['silence', false],
    ['silence', false],
    ['warmth', true],
  ])
  await undo()

  await rating.press('Home', 'Shift+ArrowDown')
  await bar.getByRole('button', { name: say('events:selection.join'), exact: true }).click()
  await expectEvents(app, [silenceFrom(1_000, 5_000), ['warmth', 7_000, null]])
  await undo()

  await rating.press('Home', 'Control+ArrowDown', 'Control+ArrowDown', 'Space')
  await expect(bar).toContainText(selectedText(app, 2))
  await choose('events:selection.copyTo', 'Exploration')
  await expectEvents(app, [
    silenceFrom(1_000, 2_000),
    ['exploration', 1_000, null],
    silenceFrom(4_000, 5_000),
    ['warmth', 7_000, null],
    ['exploration', 7_000, null],
  ])
  await undo()

  await bar.getByRole('button', { name: say('events:selection.rule'), exact: true }).click()
  const rule = page.getByRole('form', { name: say('events:selection.ruleName') })
  await rule.getByRole('combobox', { name: say('events:column.code') }).selectOption({ label: silence })
  await rule.getByRole('textbox', { name: say('events:selection.from') }).fill('0:03')
  await rule.getByRole('button', { name: say('events:selection.select'), exact: true }).click()
  await expect(bar).toContainText(selectedText(app, 1))
  await bar.getByRole('button', { name: say('events:edit.delete'), exact: true }).click()
  await expectEvents(app, [silenceFrom(1_000, 2_000), ['warmth', 7_000, null]])
  await undo()
  await app.electron.close()
})

test('an event is copied to another participant by key and in the list', async ({ dataFolder }) => {
  const { app, rating, mark } = await openFilm(dataFolder)
  const { page, say } = app
  await rating.participant('P1').click()
  await mark('KeyW', 2_000)
  await rating.participant('P2').click()
  await mark('KeyW', 6_000)
  await rating.participant('P2').click()
  await rating.isSaved()
  const subjects = async () => (await eventsOnDisk(app)).map(({ startMs, subjectId }) => [startMs, subjectId] as const)
  const [[, first] = [0, null], [, second] = [0, null]] = await subjects()
  expect(first).not.toBeNull()
  expect(second).not.toBe(first)

  // By key: the digit of the participant who is to have it too.
  await rating.press('ArrowUp')
  await expect(rating.inHand).toContainText('P1')
  await rating.press('Control+KeyD')
  await rating.participant('P2').click()
  await rating.isSaved()
  expect(await subjects()).toEqual([
    [2_000, first],
    [2_000, second],
    [6_000, second],
  ])
  await rating.press('Control+KeyZ')
  await expect.poll(subjects).toHaveLength(2)

  await rating.press('Control+Digit3', 'Control+KeyA')
  const bar = page.getByRole('region', { name: say('events:selection.name') })
  await bar.getByRole('button', { name: say('events:selection.copyTo'), exact: true }).click()
  await page.getByRole('menuitem', { name: 'P1', exact: true }).click()
  await rating.isSaved()
  // The first is P1's already.
  expect(await subjects()).toEqual([
    [2_000, first],
    [6_000, second],
    [6_000, first],
  ])
  await app.electron.close()
})
