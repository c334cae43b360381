import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { formatClock } from '../src/domain/time/clock'
import { sampleFilm } from '../e2e/command-line'
import { choosePaths } from '../e2e/dialogs'
import { type RunningApp, launch } from '../e2e/launch'
import { hasFfmpeg, madeFile, noFfmpeg } from '../e2e/made-media/make'
import { makeStudy, recordingTitle } from '../e2e/made-study/make-study'
import { alignment } from '../e2e/screens/alignment'
import { library } from '../e2e/screens/library'
import { openSession } from '../e2e/screens/open-sample'
import { session } from '../e2e/screens/session'
import { sound } from '../e2e/screens/sound'
import { absolute, relative, report } from './measure'

const hours = 3
/** Memory after half of the film, and after all of it, may be so many times that after the first places. */
const mostTimes = 1.2
const placesEach = 20
/** What comparing two sounds may take on top: what is at hand of them, and the transform of both loudnesses at its end. */
const mostForComparingMb = 250

test('memory over a film of three hours', async () => {
  test.skip(!hasFfmpeg, noFfmpeg)
  const seconds = String(hours * 3600)
  const film = await madeFile('3-hours.mp4', ['-stream_loop', '-1', '-i', sampleFilm, '-t', seconds, '-c', 'copy'])
  const folder = await mkdtemp(join(tmpdir(), 'spole-bench-'))
  const study = await makeStudy(folder, { film })
  const app = await launch({ dataFolder: join(folder, 'app'), arguments: [study] })
  try {
    await openSession(app, recordingTitle)
    await sound(app).isDrawn()
    await visit(app, 0)
    const start = await visit(app, 0)
    const middle = await visit(app, 1)
    const end = await visit(app, 2)
    const peer = { name: 'after the first places', samples: start }
    report(
      relative('memory in the middle of three hours', 'MB', middle, peer, mostTimes),
      relative('memory at the end of three hours', 'MB', end, peer, mostTimes),
    )
  } finally {
    await app.electron.close()
    await rm(folder, { recursive: true, force: true })
  }
})

test('memory while the sounds of two files of three hours are compared', async () => {
  test.skip(!hasFfmpeg, noFfmpeg)
  const seconds = String(hours * 3600)
  const made = ['-stream_loop', '-1', '-i', sampleFilm, '-t', seconds, '-vn', '-c:a', 'copy']
  const first = await madeFile('3-hours.m4a', made)
  const folder = await mkdtemp(join(tmpdir(), 'spole-bench-'))
  const second = join(folder, 'second.m4a')
  await copyFile(first, second)
  const study = await makeStudy(folder, { film: first })
  const app = await launch({ dataFolder: join(folder, 'app'), arguments: [study] })
  try {
    report(absolute('memory that comparing them takes', 'MB', await compare(app, second), mostForComparingMb))
  } finally {
    await app.electron.close()
    await rm(folder, { recursive: true, force: true })
  }
})

/** Adds a file to the recording and has its sound compared with the first one's; what that takes on top, as it goes on. */
async function compare(app: RunningApp, second: string): Promise<readonly number[]> {
  const { electron, page, say } = app
  const { details, select, dialog } = library(app)
  await choosePaths(electron, [second])
  await select(recordingTitle)
  await details.getByRole('button', { name: say('library:media.add') }).click()
  await dialog.getByRole('button', { name: say('library:addOne'), exact: true }).click()
  await expect(page.getByText(say('library:media.added'))).toBeVisible()
  await details.getByRole('button', { name: say('library:media.align') }).click()
  const pair = alignment(app, 'second.m4a')
  const compareSound = pair.button('alignment:compare')
  await expect(compareSound).toBeEnabled()
  const before = await memoryOf(app)
  await compareSound.click()
  const stop = pair.button('alignment:stopComparing')
  await expect(stop).toBeVisible()
  const megabytes: number[] = []
  while (await stop.isVisible()) {
    megabytes.push((await memoryOf(app)) - before)
    await page.waitForTimeout(500)
  }
  return megabytes
}

/** Plays a little at places all over a third of the film, and points at the timeline there; memory after each place. */
async function visit(app: RunningApp, third: number): Promise<readonly number[]> {
  const rating = session(app)
  const box = await rating.timeline.boundingBox()
  const megabytes: number[] = []
  for (let place = 0; place < placesEach; place += 1) {
    const share = (third + place / placesEach) / 3
    await rating.goTo(formatClock(Math.round(share * hours * 3_600_000)))
    await rating.press('Space')
    if (box !== null) await app.page.mouse.move(box.x + 150 + (box.width - 160) * share, box.y + 10)
    await app.page.waitForTimeout(600)
    await rating.press('Space')
    megabytes.push(await memoryOf(app))
  }
  return megabytes
}

/** Working sets of the main process and the window's. */
async function memoryOf({ electron }: RunningApp): Promise<number> {
  const kilobytes = await electron.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type }) => type === 'Browser' || type === 'Tab')
      .reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  )
  return kilobytes / 1024
}
