import { join } from 'node:path'
import { formatClock } from '@domain/time/clock'
import { expect, launch, type RunningApp, test } from './launch'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { clips, type PaintedClip, paintedNumber } from './painted-clip'
import { library } from './screens/library'
import { openSession } from './screens/open-sample'
import { expectEvents } from './screens/timeline'

/** Near the edges, round a key frame and the long pictures, and across the whole clip and back. */
const jumps = [0, 1, 150, 60, 61, 75, 66, 80, 79, 239, 3, 120, 121, 122, 17, 208]

for (const clip of clips) {
  test(`${clip.name}: the frame asked for is the frame on screen`, async ({ dataFolder }) => {
    const study = await makeStudy(dataFolder, { film: clip.file })
    const app = await launch({ dataFolder: join(dataFolder, 'app'), arguments: [study] })
    const rating = await openSession(app, recordingTitle)
    await expect(app.page.locator('[data-frame]')).toHaveText(app.say('player:frame', { index: 0 }))
    for (const index of jumps) {
      await rating.goTo(formatClock(clip.startMs(index)))
      await showsFrame(app, clip, index)
    }
    await rating.goTo(formatClock(clip.startMs(57)))
    await showsFrame(app, clip, 57)
    for (let index = 58; index <= 72; index += 1) {
      await rating.press('Period')
      await showsFrame(app, clip, index)
    }
    for (let index = 71; index >= 57; index -= 1) {
      await rating.press('Comma')
      await showsFrame(app, clip, index)
    }
    await app.electron.close()
  })
}

test('a key on a film that is still opening has the time that the clock says', async ({ dataFolder }) => {
  const [clip] = clips
  if (clip === undefined) throw new Error('There is no clip.')
  const study = await makeStudy(dataFolder, { film: clip.file })
  const app = await launch({ dataFolder: join(dataFolder, 'app'), arguments: [study] })
  await library(app).isOpen()
  await app.page.evaluate(holdOpening)
  const rating = await openSession(app, recordingTitle)
  await rating.goTo('0:00:01')
  await expect(app.page.getByRole('timer', { name: app.say('player:time') })).toHaveText('0:00:01.000')
  await rating.press('KeyV')
  await expectEvents(app, [['silence', 1000, null]])
  await app.page.evaluate(() => dispatchEvent(new Event('let-films-open')))
  await showsFrame(app, clip, 25)
  await app.electron.close()
})

/** Runs in the page: keeps from the player that a film has opened, until it is let. */
function holdOpening(): void {
  const films: EventTarget[] = []
  const hold = (event: Event): void => {
    event.stopImmediatePropagation()
    if (event.target !== null) films.push(event.target)
  }
  const release = (): void => {
    removeEventListener('loadeddata', hold, true)
    for (const film of films) film.dispatchEvent(new Event('loadeddata'))
  }
  addEventListener('loadeddata', hold, true)
  addEventListener('let-films-open', release)
}

/** The picture, the time and the frame number all say the same. */
async function showsFrame(app: RunningApp, clip: PaintedClip, index: number): Promise<void> {
  await expect(app.page.getByRole('timer', { name: app.say('player:time') })).toHaveText(
    formatClock(clip.startMs(index)),
  )
  await expect(app.page.locator('[data-frame]')).toHaveText(app.say('player:frame', { index }))
  // The words are written when the frame is presented; the screen that is photographed may be one drawing behind.
  await expect
    .poll(() => paintedNumber(app), { message: `picture ${index} of ${clip.name}`, intervals: [20, 20, 50] })
    .toBe(index)
}
