import { copyFile, open, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { formatClock } from '@domain/time/clock'
import { choosePaths } from './dialogs'
import { ask } from './door'
import { expect, launch, type RunningApp, test } from './launch'
import { hasFfmpeg, noFfmpeg, paintedFilm } from './made-media/make'
import { addRecordings } from './made-study/add-recordings'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { numberNow, watchPictures } from './picture-watch'
import { library } from './screens/library'
import { openSession } from './screens/open-sample'
import { session } from './screens/session'
import { bothAre, pictureDistance } from './two-pictures'

const frames = 500
const frameMs = 40
const h264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '30', '-pix_fmt', 'yuv420p', '-bf', '3', '-g', '50']
const vp8 = ['-c:v', 'libvpx', '-b:v', '300k', '-deadline', 'realtime', '-cpu-used', '8', '-g', '50']
const kinds = {
  'film.mp4': [...h264, '-movflags', '+faststart'],
  'film.mkv': h264,
  'film.webm': vp8,
}

for (const [name, encoding] of Object.entries(kinds)) {
  test(`${name} that was cut short plays to its last whole picture, and on from anywhere before`, async ({
    dataFolder,
  }) => {
    test.skip(!hasFfmpeg, noFfmpeg)
    const file = await copyOf(dataFolder, name, encoding)
    await truncate(file, Math.round((await stat(file)).size * 0.6))
    const app = await launchWith(dataFolder)
    const found = await look(app, file)
    expect(found.problems).toMatchObject([{ kind: 'cut-short', wholeMs: found.durationMs }])
    // A group of pictures may be lost with the part that is not whole.
    expect(found.durationMs).toBeGreaterThan(7_500)
    expect(found.durationMs).toBeLessThan(12_000)

    const rating = await openFilm(app, name, file)
    await rating.goTo(formatClock(found.durationMs - 1_500))
    await shows(app, Math.floor((found.durationMs - 1_500) / frameMs))
    await rating.press('Space')
    await rating.isPlaying()
    await rating.isPaused()
    await expect(app.page.getByRole('alert')).toHaveCount(0)
    const last = await frameOnScreen(app)
    // What is decoded ahead of the end may be lost with it, but no more.
    expect(last * frameMs).toBeGreaterThan(found.durationMs - 500)
    expect(last * frameMs).toBeLessThanOrEqual(found.durationMs)
    await expect.poll(() => numberNow(app.page)).toBe(last)

    await rating.press('KeyW')
    await rating.isSaved()
    await rating.goTo('0:00:03')
    await shows(app, 75)
    await rating.press('Period')
    await shows(app, 76)
    await app.electron.close()
  })
}

test('a film that is damaged in the middle says where, keeps its picture, and plays before and after', async ({
  dataFolder,
}) => {
  test.skip(!hasFfmpeg, noFfmpeg)
  const file = await copyOf(dataFolder, 'film.mp4', kinds['film.mp4'])
  await spoil(file, 0.5, 0.1)
  const app = await launchWith(dataFolder)
  expect((await look(app, file)).problems).toMatchObject([{ kind: 'damaged' }])
  const rating = await openFilm(app, 'film.mp4', file)
  const { page, say } = app

  await rating.goTo('0:00:05')
  await shows(app, 125)
  await rating.goTo('0:00:09')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText(say('player:problem.broken.what', { fileName: 'film.mp4', time: '0:09' }))
  // The last whole picture stands again, with its time and number: a mark means what is seen.
  await shows(app, 125)
  await page.screenshot({ path: 'test-results/damaged.png' })
  await rating.press('KeyW')
  await rating.isSaved()

  await alert.getByRole('button', { name: say('player:problem.broken.goOn', { seconds: 10 }) }).click()
  await shows(app, 475)
  await expect(alert).toHaveCount(0)
  await rating.goTo('0:00:03')
  await shows(app, 75)
  await rating.press('Space')
  await rating.isPlaying()
  await expect(alert).toBeVisible()
  await rating.isPaused()
  const stopped = await frameOnScreen(app)
  expect(stopped).toBeGreaterThan(76)
  await expect.poll(() => numberNow(page)).toBe(stopped)
  await rating.press('Comma')
  await shows(app, stopped - 1)
  await app.electron.close()
})

test('where one of two cameras is damaged the other one leads, and the first comes back after it', async ({
  dataFolder,
}) => {
  test.skip(!hasFfmpeg, noFfmpeg)
  const film = await copyOf(dataFolder, 'film.mp4', kinds['film.mp4'])
  const other = await copyOf(dataFolder, 'other.mp4', kinds['film.mp4'])
  await spoil(film, 0.5, 0.1)
  const study = await makeStudy(dataFolder, { film, others: [{ file: other, offsetMs: 0 }] })
  const app = await launch({ dataFolder: join(dataFolder, 'app'), arguments: [study] })
  const rating = await openSession(app, recordingTitle)
  await bothAre(app, 'standing')
  const { page, say } = app
  const large = page.locator('[data-large]')
  await rating.goTo('0:00:05')
  await frameIs(app, 125)
  await expect(large).toHaveAttribute('data-position', '0')

  await rating.goTo('0:00:09')
  await frameIs(app, 225)
  await expect(large).toHaveAttribute('data-position', '1')
  const what = say('player:problem.broken.what', { fileName: 'film.mp4', time: '0:09' })
  await expect(page.getByRole('alert')).toContainText(what)
  await page.screenshot({ path: 'test-results/damaged-of-two.png' })
  await rating.press('Space')
  const second = page.locator('[data-position="1"] video')
  await expect.poll(() => second.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(10)
  await rating.press('Space')

  await rating.goTo('0:00:15')
  await frameIs(app, 375)
  await expect(large).toHaveAttribute('data-position', '0')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await bothAre(app, 'standing')
  await expect.poll(() => pictureDistance(app, 0)).toBe(0)
  await app.electron.close()
})

async function copyOf(folder: string, name: string, encoding: readonly string[]): Promise<string> {
  const file = join(folder, name)
  await copyFile(await paintedFilm({ name, frames, rate: '25', encoding }), file)
  return file
}

/** Writes nonsense over a share of the file, from another share on. */
async function spoil(file: string, from: number, share: number): Promise<void> {
  const { size } = await stat(file)
  const nonsense = Buffer.from(
    Array.from({ length: Math.round(size * share) }, (_, at) => (at * 7919 + (at >> 3)) & 255),
  )
  const handle = await open(file, 'r+')
  await handle.write(nonsense, 0, nonsense.length, Math.round(size * from))
  await handle.close()
}

async function launchWith(dataFolder: string): Promise<RunningApp> {
  const study = await makeStudy(dataFolder)
  const app = await launch({ dataFolder: join(dataFolder, 'app'), arguments: [study] })
  await library(app).isOpen()
  await watchPictures(app.page)
  return app
}

/** What Spole says of a file before it is added. */
async function look(app: RunningApp, file: string) {
  await choosePaths(app.electron, [file])
  const [found] = await ask(app.page, 'recordings.chooseMedia', {})
  if (found === undefined) throw new Error(`${file} was not taken.`)
  return found
}

async function openFilm(app: RunningApp, name: string, file: string) {
  await addRecordings(app, [{ name, file }])
  await library(app).select(name)
  await app.page.keyboard.press('Enter')
  const rating = session(app)
  await rating.isOpen()
  await shows(app, 0)
  return rating
}

/** Waits until the words and the picture say this frame. */
async function shows(app: RunningApp, index: number): Promise<void> {
  await frameIs(app, index)
  await expect.poll(() => numberNow(app.page)).toBe(index)
}

function frameIs({ page, say }: RunningApp, index: number): Promise<void> {
  return expect(page.locator('[data-frame]')).toHaveText(say('player:frame', { index }))
}

async function frameOnScreen({ page }: RunningApp): Promise<number> {
  return Number(/\d+/.exec((await page.locator('[data-frame]').textContent()) ?? '')?.[0])
}
