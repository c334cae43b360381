import { join } from 'node:path'
import { formatClock } from '@domain/time/clock'
import { expect, launch, type RunningApp, test } from './launch'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { clips, paintedNumber } from './painted-clip'
import { openSession } from './screens/open-sample'
import { expectEvents, timeline } from './screens/timeline'

const [clip] = clips
const durationMs = 12_000
const frameMs = 40

/** The app with a film whose pictures show their number, and a person who rates it. */
async function openFilm(dataFolder: string) {
  if (clip === undefined) throw new Error('There is no clip.')
  const study = await makeStudy(dataFolder, { film: clip.file })
  const app = await launch({ dataFolder: join(dataFolder, 'app'), arguments: [study] })
  const rating = await openSession(app, recordingTitle)
  const mark = async (key: string, ...times: readonly number[]): Promise<void> => {
    for (const ms of times) {
      await rating.goTo(formatClock(ms))
      await expect(app.page.getByRole('timer', { name: app.say('player:time') })).toHaveText(formatClock(ms))
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

/** Number of the picture on screen once two looks agree. */
async function pictureAtRest(app: RunningApp): Promise<number> {
  let last: number | null = null
  await expect
    .poll(
      async () => {
        const before = last
        last = await paintedNumber(app)
        return last !== null && last === before
      },
      { intervals: [150] },
    )
    .toBe(true)
  return last ?? -1
}
