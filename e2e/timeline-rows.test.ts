import type { RunningApp } from './launch'
import { expect, test } from './launch'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { openSession } from './screens/open-sample'

/** What the timeline says of itself in words, and the window in which its rows are arranged. */
function rowsOf({ page, say }: RunningApp) {
  const dialog = page.getByRole('dialog', { name: say('timeline:rows.title') })
  return {
    dialog,
    said: page.locator('#timeline-summary'),
    shown: (row: string) => dialog.getByRole('checkbox', { name: say('timeline:rows.shown', { row }) }),
    codes: (row: string) =>
      dialog
        .getByRole('listitem')
        .filter({ hasText: row })
        .getByRole('checkbox', { name: say('timeline:rows.codes') }),
    down: (row: string) => dialog.getByRole('button', { name: say('timeline:rows.down', { row }) }),
    up: (row: string) => dialog.getByRole('button', { name: say('timeline:rows.up', { row }) }),
    heightOf: (row: string) => dialog.getByRole('button', { name: say('timeline:rows.heightOf', { row }) }),
    choose: async (name: string) => {
      const option = page.getByRole('option', { name, exact: true })
      await option.click()
      // Keys belong to the list until it is gone and the focus is back in the window.
      await expect(option).toBeHidden()
      await expect(dialog.locator(':focus')).toBeVisible()
    },
    open: async () => {
      await page.keyboard.press('Control+Shift+KeyG')
      await expect(dialog).toBeVisible()
    },
    close: async () => {
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    },
  }
}

/** A made study's rating with a row for each item. */
async function openItems(app: RunningApp) {
  const rating = await openSession(app, recordingTitle)
  await rating.isRead()
  const kinds = app.page.getByRole('combobox', { name: app.say('timeline:rowsBy.name') })
  await kinds.selectOption(app.say('timeline:rowsBy.item'))
  return rating
}

const usual = 'Rows: 1 Group boundaries, 2 Group phases, 3 Turn-taking, 4 '
const arranged = 'Rows: 3 Turn-taking, 1 Group boundaries, Boundary event, Boundary addressed, 4 '

test('rows are hidden, ordered, opened and made higher by key, and stay so', async ({ start, dataFolder }) => {
  const study = await makeStudy(dataFolder, { events: 300 })
  const before = await start({ arguments: [study] })
  await openItems(before)
  const rows = rowsOf(before)
  await expect(rows.said).toContainText(usual)

  await rows.open()
  await rows.shown('2 Group phases').press('Space')
  await rows.up('3 Turn-taking').focus()
  await before.page.keyboard.press('Enter')
  await before.page.keyboard.press('Enter')
  await expect(rows.up('3 Turn-taking')).toBeFocused()
  await rows.down('3 Turn-taking').press('Enter')
  await expect(rows.down('3 Turn-taking')).toBeFocused()
  await rows.up('3 Turn-taking').press('Enter')
  await rows.codes('1 Group boundaries').press('Space')
  await rows.heightOf('1 Group boundaries').click()
  await rows.choose(before.say('timeline:rows.height.tall'))
  await expect(rows.heightOf('1 Group boundaries')).toContainText(before.say('timeline:rows.height.tall'))
  await rows.close()
  await expect(rows.said).toContainText(arranged)
  await before.electron.close()

  const after = await start({ arguments: [study] })
  const reopened = await openSession(after, recordingTitle)
  await reopened.isRead()
  const again = rowsOf(after)
  await expect(again.said).toContainText(arranged)
  await again.open()
  await expect(again.heightOf('1 Group boundaries')).toContainText(after.say('timeline:rows.height.tall'))
  await again.dialog.getByRole('button', { name: after.say('timeline:rows.reset') }).press('Enter')
  await again.close()
  await expect(again.said).toContainText(usual)
})

test('one Escape closes the window, also while the pointer rests on a button that tells its name', async ({
  start,
  dataFolder,
}) => {
  const app = await start({ arguments: [await makeStudy(dataFolder, { events: 300 })] })
  await openItems(app)
  const rows = rowsOf(app)
  await rows.open()
  // The first movement after a key only tells that there is a mouse.
  await rows.down('3 Turn-taking').hover()
  await rows.up('3 Turn-taking').hover()
  await expect(app.page.getByRole('tooltip')).toBeVisible()
  await rows.close()
})

test('a row is opened and put elsewhere with the mouse', async ({ start, dataFolder }) => {
  const app = await start({ arguments: [await makeStudy(dataFolder, { events: 300 })] })
  const rating = await openItems(app)
  const { said } = rowsOf(app)
  await expect(said).toContainText(usual)
  const host = await rating.timeline.boundingBox()
  const plot = await app.page.locator('canvas[data-layer="events"]').boundingBox()
  if (host === null || plot === null) throw new Error('The timeline is not there.')
  const { mouse } = app.page
  await mouse.click(host.x + 14, plot.y + 12)
  await expect(said).toContainText('Rows: 1 Group boundaries, Boundary event, Boundary addressed, 2 ')
  await mouse.click(host.x + 14, plot.y + 8)
  await expect(said).toContainText(usual)
  await mouse.move(host.x + 90, plot.y + 36)
  await mouse.down()
  await mouse.move(host.x + 90, plot.y + 20, { steps: 3 })
  await mouse.move(host.x + 90, plot.y + 5, { steps: 3 })
  await mouse.up()
  await expect(said).toContainText('Rows: 2 Group phases, 1 Group boundaries, 3 ')
})

test("rows of one's own are put together from codes", async ({ start, dataFolder }) => {
  const app = await start({ arguments: [await makeStudy(dataFolder, { events: 300 })] })
  const rating = await openSession(app, recordingTitle)
  await rating.isRead()
  const rows = rowsOf(app)
  await app.page
    .getByRole('combobox', { name: app.say('timeline:rowsBy.name') })
    .selectOption(app.say('timeline:rowsBy.custom'))
  await rows.open()
  await rows.dialog.getByRole('button', { name: app.say('timeline:own.add') }).click()
  await rows.dialog.getByRole('textbox', { name: app.say('timeline:own.name') }).fill('Holding')
  await rows.dialog.getByRole('button', { name: app.say('timeline:own.rowOf', { code: 'Warmth' }) }).click()
  await rows.choose('Holding')
  await rows.close()
  await expect(rows.said).toContainText(`Rows: Holding, ${app.say('timeline:noCustom')}.`)
})

test('the timeline zooms to the last minute, to what is selected and to the whole session', async ({
  start,
  dataFolder,
}) => {
  const app = await start({ arguments: [await makeStudy(dataFolder, { events: 300 })] })
  const rating = await openSession(app, recordingTitle)
  await rating.isRead()
  const { said } = rowsOf(app)
  await expect(said).toContainText('On screen: 0:00:00 to 0:04:0')
  // The last minute is that before the picture that is shown.
  await rating.arriveAt(120_000)
  await rating.press('Control+Digit8')
  await expect(said).toContainText('On screen: 0:00:55 to 0:02:04')
  await rating.press('ArrowDown', 'Control+Digit9')
  await expect(said).toContainText(/On screen: 0:01:5\d to 0:02:\d\d/)
  await rating.press('Control+Digit0')
  await expect(said).toContainText('On screen: 0:00:00 to 0:04:0')
})

test('the timeline follows the playhead by page, keeps it in the middle, or stays', async ({ start, dataFolder }) => {
  const app = await start({ arguments: [await makeStudy(dataFolder, { events: 300 })] })
  const rating = await openSession(app, recordingTitle)
  await rating.isRead()
  const { said } = rowsOf(app)
  const playFrom = async (ms: number) => {
    await rating.arriveAt(ms)
    // The last minute, with the playhead near its end.
    await rating.press('Control+Digit8', 'Space')
    await rating.reaches(ms + 6_000)
    await rating.press('Space')
    await rating.isPaused()
  }
  await rating.press(...Array.from({ length: 4 }, () => 'Equal'))
  await playFrom(100_000)
  await expect(said).toContainText(/On screen: 0:01:4\d to 0:02:[45]\d/)

  await rating.press('Control+Shift+KeyF')
  await playFrom(100_000)
  await expect(said).toContainText(/On screen: 0:01:1\d to 0:02:2\d/)

  await rating.press('Control+Shift+KeyF')
  await playFrom(100_000)
  await expect(said).toContainText('On screen: 0:00:35 to 0:01:44')
})
