import { expect, test } from '@playwright/test'
import { recordingTitle } from '../e2e/made-study/make-study'
import { openSession } from '../e2e/screens/open-sample'
import { withStudy } from './bench-study'
import { type Frames, measureFrames } from './frames'
import { absolute, relative, report } from './measure'

/** One frame of a display with 60 Hz. */
const frameMs = 16.7
/** Frames of the timeline may come this much later than those of a page that draws next to nothing. */
const mostApart = 1.1

for (const events of [1_000, 10_000, 100_000]) {
  test(`timeline with ${events.toLocaleString('en')} events`, async () => {
    await withStudy(events, async (app) => {
      const rating = await openSession(app, recordingTitle)
      await rating.isRead()
      await expect(rating.timeline).toBeVisible()
      const bare = await measureFrames(rating.timeline, 'bare canvas')
      const present = `${events.toLocaleString('en')} events`
      reportFrames(`timeline zoomed, ${present}`, await measureFrames(rating.timeline, 'zoom'), bare)
      await rating.press('Control+Digit5', 'Equal', 'Equal', 'Equal')
      reportFrames(`timeline panned, ${present}`, await measureFrames(rating.timeline, 'pan'), bare)
    })
  })
}

for (const events of [10_000, 100_000]) {
  test(`event list with ${events.toLocaleString('en')} rows`, async () => {
    await withStudy(events, async (app) => {
      const rating = await openSession(app, recordingTitle)
      await rating.isRead()
      await rating.press('Control+Digit3')
      await expect(rating.eventList).toBeVisible()
      const bare = await measureFrames(rating.eventList, 'bare canvas')
      const scrolled = await measureFrames(rating.eventList, 'scroll')
      reportFrames(`event list scrolled, ${events.toLocaleString('en')} rows`, scrolled, bare)
    })
  })
}

function reportFrames(name: string, frames: Frames, bare: Frames): void {
  report(
    absolute(`${name}: work in a frame`, 'ms', frames.workMs, frameMs),
    relative(
      `${name}: frame to frame`,
      'ms',
      frames.apartMs,
      { name: 'a bare canvas loop', samples: bare.apartMs },
      mostApart,
    ),
  )
}
