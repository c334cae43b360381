import { join } from 'node:path'
import { openFilm, selectedText, silence, silenceFrom } from './edited-film'
import { expect, launch, type RunningApp, test } from './launch'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { paintedNumber } from './painted-clip'
import { openSession } from './screens/open-sample'
import { eventsOnDisk, expectEvents, timeline } from './screens/timeline'

const frameMs = 40
const sampleMs = 248_720

test('an edge is dragged, its frame is shown meanwhile and is the one stored, as one step', async ({ dataFolder }) => {
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

test('events are moved, caught, let go, copied into a row and selected by a band', async ({ dataFolder }) => {
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

test('all that are selected are dragged together, as one step', async ({ dataFolder }) => {
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

test('held at the border a drag moves the view on, and Escape leaves the edge where it was', async ({ dataFolder }) => {
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

test('the border between two phases is one, and no phase is run over', async ({ dataFolder }) => {
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
