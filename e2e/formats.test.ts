import { join } from 'node:path'
import { ask } from './door'
import { expect, launch, type RunningApp, test } from './launch'
import { type Format, formats, formatsMs } from './made-media/formats'
import { hasFfmpeg, noFfmpeg } from './made-media/make'
import { addRecordings } from './made-study/add-recordings'
import { makeStudy } from './made-study/make-study'
import { library } from './screens/library'
import { session } from './screens/session'

test('films and sound of every kind that the browser can decode are sought and played at once', async ({
  dataFolder,
}) => {
  test.skip(!hasFfmpeg, noFfmpeg)
  test.setTimeout(150_000)
  const study = await makeStudy(dataFolder)
  const app = await launch({ dataFolder: join(dataFolder, 'app'), arguments: [study] })
  await library(app).isOpen()
  for (const format of formats) {
    await test.step(format.name, async () => {
      await addRecordings(app, [{ name: format.name, file: await format.make() }])
      await plays(app, format)
    })
  }
  await app.electron.close()
})

async function plays(app: RunningApp, { name, shape }: Format): Promise<void> {
  const { page } = app
  const [line] = await ask(page, 'recordings.list', { search: name, sort: 'added', descending: true, filter: 'all' })
  // What a coder adds at the ends is less than this.
  expect(Math.abs((line?.durationMs ?? 0) - formatsMs), `${name} is ${line?.durationMs} ms long`).toBeLessThan(200)
  await library(app).select(name)
  await page.keyboard.press('Enter')
  const rating = session(app)
  await rating.isOpen()
  const video = page.locator('video')
  await expect(video).toHaveJSProperty('readyState', 4)
  if (shape !== null) {
    const seen = await video.evaluate((element: HTMLVideoElement) => element.videoWidth / element.videoHeight)
    expect(seen, `${name} is seen in its shape`).toBeCloseTo(shape, 1)
  }
  for (const second of [6, 2]) {
    await rating.goTo(`0:00:0${second}`)
    // Where the sound's coder delays the picture a little, the frame on screen began just before the second.
    const time = new RegExp(String.raw`^0:00:0(?:${second}\.0|${second - 1}\.9)`)
    await expect(page.getByRole('timer', { name: app.say('player:time') })).toHaveText(time)
    await expect
      .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime), { message: name })
      .toBeCloseTo(second, 0)
  }
  await rating.press('Space')
  await rating.reaches(2400)
  await rating.press('Space')
  await rating.isPaused()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await rating.press('Control+Shift+KeyL')
  await library(app).isOpen()
}
