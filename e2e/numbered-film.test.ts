import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { formatClock } from '@domain/time/clock'
import { expect, launch, test } from './launch'
import { frameTimesOf } from './made-media/frame-times'
import { hasFfmpeg, noFfmpeg } from './made-media/make'
import { addRecordings } from './made-study/add-recordings'
import { makeStudy } from './made-study/make-study'
import { seeded } from '@domain/chance/seeded'
import { watchPictures } from './picture-watch'
import { library } from './screens/library'
import { session } from './screens/session'

/** A hundred frames and one key frame; each has a band of its own colour along the top. It lies beside the checkout. */
const film = resolve(import.meta.dirname, '../../shared/data/media/mb_frames.webm')
const jumps = 40

type Colour = readonly number[]

test('a film with a hundred numbered frames and one key frame: jumps, and every frame once in both directions', async ({
  dataFolder,
}) => {
  test.skip(!hasFfmpeg, noFfmpeg)
  test.skip(!existsSync(film), 'the film does not lie beside the checkout')
  const [times, colours] = await Promise.all([frameTimesOf(film), coloursOf(film)])
  const study = await makeStudy(dataFolder)
  const app = await launch({ dataFolder: join(dataFolder, 'app'), arguments: [study] })
  const { page } = app
  await library(app).isOpen()
  await watchPictures(page)
  await addRecordings(app, [{ name: 'numbered', file: film }])
  await library(app).select('numbered')
  await page.keyboard.press('Enter')
  const rating = session(app)
  await rating.isOpen()
  const shows = async (index: number): Promise<void> => {
    await expect(page.locator('[data-frame]')).toHaveText(app.say('player:frame', { index }))
    const seen = async (): Promise<number> => nearest(colours, await page.evaluate(bandColour))
    await expect.poll(seen, { message: `frame ${index}`, intervals: [20, 20, 50] }).toBe(index)
  }
  await shows(0)
  const random = seeded(jumps)
  for (let jump = 0; jump < jumps; jump += 1) {
    const index = Math.floor(random() * times.length)
    await page.keyboard.press('Control+KeyG')
    await page.keyboard.insertText(formatClock(times[index] ?? 0))
    await page.keyboard.press('Enter')
    await shows(index)
  }
  await rating.goTo(formatClock(0))
  await shows(0)
  for (let index = 1; index < times.length; index += 1) {
    await rating.press('Period')
    await shows(index)
  }
  for (let index = times.length - 2; index >= 0; index -= 1) {
    await rating.press('Comma')
    await shows(index)
  }
  await app.electron.close()
})

/** The colour of the band in each frame, as ffmpeg decodes it. */
async function coloursOf(file: string): Promise<readonly Colour[]> {
  const picture = ['-vf', 'crop=iw/2:ih/20:iw/4:ih/80,scale=1:1', '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-']
  const { stdout } = await promisify(execFile)('ffmpeg', ['-loglevel', 'error', '-i', file, ...picture], {
    encoding: 'buffer',
  })
  return Array.from({ length: stdout.length / 3 }, (_, frame) => [...stdout.subarray(frame * 3, frame * 3 + 3)])
}

function nearest(colours: readonly Colour[], seen: Colour): number {
  const away = colours.map((colour) =>
    colour.reduce((sum, part, channel) => sum + (part - (seen[channel] ?? 0)) ** 2, 0),
  )
  return away.indexOf(Math.min(...away))
}

/** Runs in the page, so it can use nothing from outside. */
function bandColour(): number[] {
  const video = document.querySelector('video')
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (video === null || context === null) return []
  const { videoWidth: width, videoHeight: height } = video
  context.drawImage(video, width / 4, height / 80, width / 2, height / 20, 0, 0, 1, 1)
  return Array.from(context.getImageData(0, 0, 1, 1).data.subarray(0, 3))
}
