import { join } from 'node:path'
import { expect, launch, type RunningApp, test } from './launch'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { clips, paintedNumber } from './painted-clip'
import { openSession } from './screens/open-sample'
import { eventsOnDisk, expectEvents, timeline } from './screens/timeline'

const [clip] = clips
const durationMs = 12_000
const frameMs = 40
const sampleMs = 248_720

/** The app with a film whose pictures show their number, and a person who rates it. */
async function openFilm(dataFolder: string) {
  if (clip === undefined) throw new Error('There is no clip.')
  const study = await makeStudy(dataFolder, { film: clip.file })
  const app = await launch({ dataFolder: join(dataFolder, 'app'), arguments: [study] })
  const rating = await openSession(app, recordingTitle)
  const mark = async (key: string, ...times: readonly number[]): Promise<void> => {
    for (const ms of times) {
      await rating.arriveAt(ms)
      await rating.press(key)
    }
  }
  return { app, rating, mark, film: timeline(app, durationMs) }
}

const silence = 'Silence'

test('by mouse: an edge is dragged, its frame is shown meanwhile and is the one stored, as one step', async ({
  dataFolder,
}) => {
  const { app, rating, mark, film } = await openFilm(dataFolder)
  await mark('KeyV', 2_000, 4_000)
  await mark('KeyW', 9_000)
  await rating.goTo('0:00:00')

  const edge = await film.placeOf(silence, 3_980)
  await film.drag({ x: await film.xOf(4_000), y: edge.y }, { x: await film.xOf(6_010), y: edge.y })
  const shown = await pictureAtRest(app)
  await app.page.screenshot({ path: 'test-results/drag-edge.png' })
  await film.drop()
  await expectEvents(app, [
    ['silence', 2_000, shown * frameMs],
    ['warmth', 9_000, null],
  ])
  expect(Math.abs(shown * frameMs - 6_010)).toBeLessThan(60)
  expect(await pictureAtRest(app)).toBe(0)

  await rating.press('Control+KeyZ')
  await expectEvents(app, [
    ['silence', 2_000, 4_000],
    ['warmth', 9_000, null],
  ])
  await app.electron.close()
})

test('by mouse: events are moved, caught, let go, copied into a row and selected by a band', async ({ dataFolder }) => {
  const { app, rating, mark, film } = await openFilm(dataFolder)
  const { page } = app
  await mark('KeyV', 2_000, 4_000)
  await mark('KeyE', 7_000)
  await mark('KeyW', 9_000)
  await rating.goTo('0:00:00')
  const undo = () => rating.press('Control+KeyZ')
  const before = [silenceFrom(2_000, 4_000), ['exploration', 7_000, null], ['warmth', 9_000, null]] as const
  const to = async (ms: number, y: number) => ({ x: await film.xOf(ms), y })

  // Near the end of the silence it is caught there.
  const point = await film.placeOf('Warmth', 9_000)
  await film.drag(point, await to(4_040, point.y))
  await page.screenshot({ path: 'test-results/drag-event.png' })
  await film.drop()
  await expectEvents(app, [silenceFrom(2_000, 4_000), ['warmth', 4_000, null], ['exploration', 7_000, null]])
  await undo()
  await expectEvents(app, before)

  // With Shift held while dragging it stays where the pointer is, between two frames.
  await film.drag(point, await to(5_020, point.y), ['Shift'])
  await film.drop(['Shift'])
  await rating.isSaved()
  const free = (await eventsOnDisk(app)).find(({ code }) => code === 'warmth')?.startMs ?? 0
  expect(Math.abs(free - 5_020)).toBeLessThan(12)
  expect(free % frameMs).not.toBe(0)
  await undo()
  await expectEvents(app, before)

  // Escape leaves it where it was.
  await film.drag(point, await to(5_000, point.y))
  await rating.press('Escape')
  await film.drop()
  await expectEvents(app, before)

  // Ctrl copies it to the code of the row where it is dropped, at the same time.
  const row = await film.placeOf('Exploration', 7_000)
  await film.drag(point, { x: point.x + 5, y: row.y }, ['Control'])
  await film.drop(['Control'])
  await expectEvents(app, [...before, ['exploration', 9_000, null]])
  await undo()
  await expectEvents(app, before)

  // A band selects what it meets; all of it is deleted, and comes back, as one step.
  await page.keyboard.down('Shift')
  await film.drag(await to(6_000, Math.min(row.y, point.y) - 10), await to(10_000, Math.max(row.y, point.y) + 12))
  await film.drop(['Shift'])
  await expect(rating.inHand).toContainText(selectedText(app, 2))
  await rating.press('Delete')
  await expectEvents(app, [silenceFrom(2_000, 4_000)])
  await undo()
  await expectEvents(app, before)
  await app.electron.close()
})

test('by mouse: all that are selected are dragged together, as one step', async ({ dataFolder }) => {
  const { app, rating, mark, film } = await openFilm(dataFolder)
  const { page } = app
  await mark('KeyV', 2_000, 4_000)
  await mark('KeyE', 7_000)
  await mark('KeyW', 9_000)
  await rating.goTo('0:00:00')
  const [state, point] = [await film.placeOf(silence, 3_000), await film.placeOf('Warmth', 9_000)]
  await page.mouse.click(state.x, state.y)
  await page.keyboard.down('Control')
  await page.mouse.click(point.x, point.y)
  await page.keyboard.up('Control')
  await expect(rating.inHand).toContainText(selectedText(app, 2))

  await film.drag(point, { x: await film.xOf(10_010), y: point.y })
  await page.screenshot({ path: 'test-results/drag-selected.png' })
  await film.drop()
  await rating.isSaved()
  const byMs = ((await eventsOnDisk(app)).find(({ code }) => code === 'warmth')?.startMs ?? 0) - 9_000
  expect(Math.abs(byMs - 1_010)).toBeLessThan(60)
  expect(byMs % frameMs).toBe(0)
  await expectEvents(app, [
    silenceFrom(2_000 + byMs, 4_000 + byMs),
    ['exploration', 7_000, null],
    ['warmth', 9_000 + byMs, null],
  ])
  await rating.press('Control+KeyZ')
  await expectEvents(app, [silenceFrom(2_000, 4_000), ['exploration', 7_000, null], ['warmth', 9_000, null]])
  await app.electron.close()
})

test('by mouse: held at the border a drag moves the view on, and Escape leaves the edge where it was', async ({
  dataFolder,
}) => {
  const study = await makeStudy(dataFolder)
  const app = await launch({ dataFolder: join(dataFolder, 'app'), arguments: [study] })
  const { page } = app
  const rating = await openSession(app, recordingTitle)
  const film = timeline(app, sampleMs)
  const said = page.locator('#timeline-summary')
  for (const ms of [100_000, 104_000]) {
    await rating.arriveAt(ms)
    await rating.press('KeyV')
  }
  const state = await film.placeOf(silence, 102_000)
  await page.mouse.click(state.x, state.y)
  /** Zooms to the silence, takes its end and holds it at the right border until the film shows a frame far behind it. */
  const holdAtBorder = async () => {
    await rating.press('Control+Digit9')
    await expect(said).toContainText('On screen: 0:01:35 to 0:01:48')
    const edge = await film.edgeFromRight(state.y)
    const border = { x: await film.rightBorder(), y: state.y }
    await film.drag(edge, border)
    await rating.reaches(115_000)
    return border
  }

  await holdAtBorder()
  await rating.press('Escape')
  await film.drop()
  await expectEvents(app, [silenceFrom(100_000, 104_000)])

  const border = await holdAtBorder()
  await page.mouse.move(border.x - 300, border.y)
  const shownMs = await restingMs(app)
  await page.screenshot({ path: 'test-results/drag-border.png' })
  await film.drop()
  await rating.isSaved()
  const endMs = (await eventsOnDisk(app))[0]?.endMs ?? 0
  expect(endMs).toBeGreaterThan(110_000)
  // The film stands inside the frame that the edge was put to.
  expect(shownMs - endMs).toBeGreaterThanOrEqual(0)
  expect(shownMs - endMs).toBeLessThan(frameMs)
  await rating.press('Control+KeyZ')
  await expectEvents(app, [silenceFrom(100_000, 104_000)])
  await app.electron.close()
})

test('by mouse: the border between two phases is one, and no phase is run over', async ({ dataFolder }) => {
  const { app, rating, mark, film } = await openFilm(dataFolder)
  await mark('KeyS', 1_000, 3_000, 6_000)
  const { y } = await film.placeOf('Phase', 2_500)
  const border = { x: await film.xOf(3_000), y }
  await film.drag(border, { x: await film.xOf(4_520), y })
  await film.drop()
  await expectEvents(app, [
    ['phase', 1_000, 4_520],
    ['phase', 4_520, 6_000],
    ['phase', 6_000, null],
  ])
  await rating.press('Control+KeyZ')
  await film.drag(border, { x: await film.xOf(8_000), y })
  await film.drop()
  await expectEvents(app, [
    ['phase', 1_000, 5_960],
    ['phase', 5_960, 6_000],
    ['phase', 6_000, null],
  ])
  await app.electron.close()
})

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

test('a locked rating drags nothing and says why', async ({ dataFolder }) => {
  const { app, rating, mark, film } = await openFilm(dataFolder)
  const { page, say } = app
  await mark('KeyW', 9_000)
  await rating.press('Control+Enter')
  await page.getByRole('button', { name: say('session:submit.submitAnyway') }).click()
  await expect(page.getByRole('button', { name: say('session:locked.reopen') })).toBeVisible()
  const point = await film.placeOf('Warmth', 9_000)
  await film.drag(point, { x: point.x - 200, y: point.y })
  await film.drop()
  await expect(rating.hint).toContainText(say('session:hint.locked'))
  await expectEvents(app, [['warmth', 9_000, null]])
  await app.electron.close()
})

/** As the hand and the list say it; `say` fills no numbers that are formatted. */
function selectedText(app: RunningApp, count: number): string {
  return app.say('session:selectedCount_other').replace('{{count, number}}', String(count))
}

function silenceFrom(startMs: number, endMs: number) {
  return ['silence', startMs, endMs] as const
}

/** Number of the picture on screen once two looks agree. */
function pictureAtRest(app: RunningApp): Promise<number> {
  return atRest(() => paintedNumber(app))
}

/** Where the film's clock stands (ms) once two looks agree. */
function restingMs({ page }: RunningApp): Promise<number> {
  return atRest(() => page.locator('video').evaluate((film: HTMLVideoElement) => film.currentTime * 1000))
}

async function atRest(look: () => Promise<number | null>): Promise<number> {
  let last: number | null = null
  await expect
    .poll(
      async () => {
        const before = last
        last = await look()
        return last !== null && last === before
      },
      { intervals: [150] },
    )
    .toBe(true)
  return last ?? -1
}
