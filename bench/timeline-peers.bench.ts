import { expect, test } from '@playwright/test'
import { recordingTitle } from '../e2e/made-study/make-study'
import { openSession } from '../e2e/screens/open-sample'
import { withStudy } from './bench-study'
import { type Frames, measureFrames } from './frames'
import { relative, report } from './measure'
import { withVisTimeline } from './vis-timeline'

interface Measured {
  readonly zoom: Frames
  readonly pan: Frames
}

/** Each size of ours, with the size of the peer that it is held against: the peer's largest that can still be used. */
const pairs = [
  { ours: 1_000, theirs: 1_000 },
  { ours: 10_000, theirs: 5_000 },
  { ours: 100_000, theirs: 5_000 },
] as const

/** However many events ours has, a frame of it is no more work than one of theirs. */
const mostOfPeer = 1

test('timeline against vis-timeline', async () => {
  const theirs = new Map<number, Measured>()
  for (const items of [1_000, 5_000]) {
    await withVisTimeline(items, async (timeline) => {
      const zoom = await measureFrames(timeline, 'peer zoom')
      theirs.set(items, { zoom, pan: await measureFrames(timeline, 'peer pan') })
    })
  }
  for (const pair of pairs) {
    const peer = theirs.get(pair.theirs)
    if (peer === undefined) throw new Error('The peer was not measured.')
    await withStudy(pair.ours, async (app) => {
      const rating = await openSession(app, recordingTitle)
      await rating.isRead()
      await expect(rating.timeline).toBeVisible()
      const bare = await measureFrames(rating.timeline, 'bare canvas')
      const zoom = await measureFrames(rating.timeline, 'zoom')
      await rating.press('Control+Digit5', 'Equal', 'Equal', 'Equal')
      reportPair(pair, { zoom, pan: await measureFrames(rating.timeline, 'pan') }, peer, bare)
    })
  }
})

function reportPair({ ours, theirs }: (typeof pairs)[number], measured: Measured, peer: Measured, bare: Frames): void {
  for (const motion of ['zoom', 'pan'] as const) {
    const name = `timeline ${motion}, ${ours.toLocaleString('en')} events: work in a frame`
    const { workMs } = measured[motion]
    const vis = { name: `vis-timeline, ${theirs.toLocaleString('en')} items`, samples: peer[motion].workMs }
    report(relative(name, 'ms', workMs, vis, mostOfPeer))
    // What the window, the film and a canvas of this size cost by themselves is known from the bare canvas.
    report(relative(name, 'ms', workMs, { name: 'a bare canvas loop', samples: bare.workMs }, mostOfBare))
  }
}

/** A canvas on which next to nothing is drawn takes a millisecond or two; a frame has to stay within 16.7. */
const mostOfBare = 12
