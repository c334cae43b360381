import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatClock } from '@domain/time/clock'
import type {} from './door'
import { expect, type RunningApp, test } from './launch'
import { seeded } from '@domain/chance/seeded'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { writeWav } from './made-wav'
import { clips, paintedNumbers } from './painted-clip'
import { openSession } from './screens/open-sample'
import { bothAre, pictureDistance } from './two-pictures'

/** The second camera began ten pictures later than the first, and shows the same numbers from there. */
const laterFrames = 10
const frameMs = 40
const lengthFrames = 300
const names = { first: 'even-25.mp4', second: 'camera-2.mp4', microphone: 'room.wav' }

/** How to come to each speed from the one before. */
const speeds = [
  { key: 'Digit0', presses: 1, rate: 1 },
  { key: 'Minus', presses: 3, rate: 0.25 },
  { key: 'Digit0', presses: 1, rate: 1 },
  { key: 'Equal', presses: 4, rate: 2 },
  { key: 'Equal', presses: 2, rate: 3 },
] as const

/**
 * One frame, or what the film runs on by between two refreshes of a display with 60 Hz where that is longer: a picture
 * then moves on by so many frames at once, and the other one a refresh later.
 */
function mostFramesApart(rate: number): number {
  return Math.max(1, Math.ceil((rate * 1000) / 60 / frameMs))
}

/** A recording of two cameras and a room microphone, opened. */
async function openThree(dataFolder: string, start: (options: object) => Promise<RunningApp>) {
  const film = clips.find(({ name }) => name === names.first)?.file ?? ''
  const second = join(dataFolder, names.second)
  await copyFile(film, second)
  const microphone = join(dataFolder, names.microphone)
  await writeWav(
    microphone,
    Float32Array.from({ length: 11 * 8000 }, (_, at) => Math.sin(at / 3) / 4),
  )
  const others = [
    { file: second, offsetMs: laterFrames * frameMs },
    { file: microphone, offsetMs: 200 },
  ]
  const study = await makeStudy(dataFolder, { film, others })
  const app = await start({ dataFolder: join(dataFolder, 'app'), arguments: [study] })
  const rating = await openSession(app, recordingTitle)
  await expect(app.page.locator('[data-frame]')).toHaveText(app.say('player:frame', { index: 0 }))
  return { app, rating }
}

function heard(app: RunningApp): Promise<number[]> {
  return app.page
    .locator('video')
    .evaluateAll((videos) => videos.flatMap((video, position) => ((video as HTMLVideoElement).muted ? [] : [position])))
}

/** Waits until the picture of the first camera, and with it that of the second, is this one. */
async function showsFrame(app: RunningApp, frame: number): Promise<void> {
  await expect.poll(() => paintedNumbers(app), { intervals: [20, 20, 50] }).toEqual([frame, frame - laterFrames])
}

test('at rest the second camera shows the picture that belongs to the first’s', async ({ dataFolder, start }) => {
  test.setTimeout(90_000)
  const { app, rating } = await openThree(dataFolder, start)
  const random = seeded(3)
  for (let jump = 0; jump < 20; jump += 1) {
    const frame = laterFrames + Math.floor(random() * (lengthFrames - laterFrames))
    await rating.goTo(formatClock(frame * frameMs))
    await showsFrame(app, frame)
  }
  await rating.goTo(formatClock(100 * frameMs))
  await showsFrame(app, 100)
  for (const frame of [101, 102, 103, 104]) {
    await rating.press('Period')
    await showsFrame(app, frame)
  }
  for (const frame of [103, 102, 101]) {
    await rating.press('Comma')
    await showsFrame(app, frame)
  }
  await rating.goTo('0:00.2')
  const clock = { fileName: names.second, time: '0:00' }
  await expect(app.page.getByText(app.say('player:pictures.before', clock))).toBeVisible()
  await app.electron.close()
})

test('while playing, at any speed and after any jump, they are at most a picture or a refresh of the display apart', async ({
  dataFolder,
  start,
}) => {
  test.setTimeout(120_000)
  const { app, rating } = await openThree(dataFolder, start)
  const random = seeded(5)
  await rating.goTo('0:01')
  await rating.press('Space')
  for (const { key, presses, rate } of speeds) {
    const seen: (number | null)[] = []
    for (let press = 0; press < presses; press += 1) await rating.press(key)
    await expect(app.page.locator('[data-position="0"] video')).toHaveJSProperty('playbackRate', rate)
    for (let jump = 0; jump < 4; jump += 1) {
      await rating.goTo(formatClock(1000 + Math.floor(random() * 3000)))
      await bothAre(app, 'playing')
      for (let look = 0; look < 5; look += 1) seen.push(await pictureDistance(app, laterFrames))
    }
    // A picture that is just being drawn cannot be read.
    const read = seen.filter((apart) => apart !== null)
    expect(read.length).toBeGreaterThan(seen.length / 2)
    expect(Math.max(...read.map(Math.abs)), `distances: ${seen.join(' ')}`).toBeLessThanOrEqual(mostFramesApart(rate))
  }
  await rating.press('Space')
  await bothAre(app, 'standing')
  await expect.poll(() => pictureDistance(app, laterFrames), { intervals: [20, 50] }).toBe(0)
  await app.electron.close()
})

test('any picture is large, any sound is heard, alone, and the layout is remembered', async ({ dataFolder, start }) => {
  const { app, rating } = await openThree(dataFolder, start)
  const { page, say } = app
  const large = page.locator('[data-large] video')
  const widthOf = (position: number) =>
    page.locator(`[data-position="${position}"]`).evaluate((place) => place.getBoundingClientRect().width)
  await rating.goTo('0:02')
  await showsFrame(app, 50)
  // Only the microphone sounds, as the cameras have no sound.
  await expect.poll(() => heard(app)).toEqual([2])
  await expect(page.getByText(names.microphone)).toBeVisible()
  expect(await widthOf(0)).toBeGreaterThan(2 * (await widthOf(1)))
  await rating.press('Control+Shift+KeyB')
  await expect.poll(() => widthOf(1)).toBeGreaterThan(2 * (await widthOf(0)))
  await expect(page.locator('[data-frame]')).toHaveText(say('player:frame', { index: 50 - laterFrames }))
  await expect(large).toHaveCount(1)
  await page.getByRole('button', { name: say('player:pictures.showLarge', { fileName: names.first }) }).click()
  await expect.poll(() => widthOf(0)).toBeGreaterThan(2 * (await widthOf(1)))
  await showsFrame(app, 50)
  await page.getByRole('button', { name: say('player:pictures.menu') }).click()
  await page.getByRole('menuitem', { name: say('player:pictures.grid') }).click()
  await expect.poll(async () => (await widthOf(1)) / (await widthOf(0))).toBeCloseTo(1)
  await expect
    .poll(() => page.evaluate(() => window.spole.call('settings.get', {})))
    .toMatchObject({ value: { pictures: 'grid' } })
  await app.electron.close()
})
