import { join } from 'node:path'
import { formatClock } from '@domain/time/clock'
import { expect, launch, type RunningApp, test } from './launch'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { clips, type PaintedClip, paintedNumber } from './painted-clip'
import { openSession } from './screens/open-sample'

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
