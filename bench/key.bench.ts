import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { recordingTitle } from '../e2e/made-study/make-study'
import { openSession } from '../e2e/screens/open-sample'
import { withStudy } from './bench-study'
import { type KeyTimes, probeKeys } from './key-probe'
import { absolute, relative, report } from './measure'

/** One frame of a display with 60 Hz. */
const frameMs = 16.7
const mostGrowth = 1.2
const presses = 240
const apartMs = 50
/** Codes of points that need no participant. */
const keys = ['KeyW', 'KeyE', 'KeyB', 'KeyI', 'KeyH', 'KeyU'] as const
const warmUp = 20

const sizes = [0, 10_000, 100_000] as const
const measured = new Map<number, KeyTimes>()

for (const events of sizes) {
  test(`keys while playing, ${events.toLocaleString('en')} events present`, async () => {
    await withStudy(events, async (app) => {
      const times = await pressKeys(app)
      measured.set(events, times)
      const present = `${events.toLocaleString('en')} events`
      report(
        absolute(`key to the page changed, ${present}`, 'ms', times.changedMs, frameMs),
        absolute(`key to the frame drawn, ${present}`, 'ms', times.drawnMs, frameMs),
        absolute(`key to disk, ${present}`, 'ms', times.durableMs, frameMs),
      )
    })
  })
}

test('growth from none to 100,000 events', () => {
  const [none, many] = [measured.get(0), measured.get(100_000)]
  if (none === undefined || many === undefined) throw new Error('Both ends have to be measured in this run.')
  const against = (samples: readonly number[]) => ({ name: '0 events', samples })
  report(
    relative('key to the page changed, 100,000 events', 'ms', many.changedMs, against(none.changedMs), mostGrowth),
    relative('key to the frame drawn, 100,000 events', 'ms', many.drawnMs, against(none.drawnMs), mostGrowth),
    relative('key to disk, 100,000 events', 'ms', many.durableMs, against(none.durableMs), mostGrowth),
  )
})

/** Plays the film and presses 20 keys a second. */
async function pressKeys(app: Parameters<typeof openSession>[0]): Promise<KeyTimes> {
  const rating = await openSession(app, recordingTitle)
  await rating.isRead()
  await rating.press('Space')
  await rating.isPlaying()
  const probe = await probeKeys(app, rating.inHand)
  const startedMs = performance.now()
  for (let press = 0; press < presses + warmUp; press += 1) {
    await pause(Math.max(0, startedMs + press * apartMs - performance.now()))
    await rating.press(keys[press % keys.length] ?? 'KeyW')
  }
  await rating.isSaved()
  await expect.poll(probe.count).toBe(presses + warmUp)
  const { changedMs, drawnMs, durableMs } = await probe.read()
  return { changedMs: changedMs.slice(warmUp), drawnMs: drawnMs.slice(warmUp), durableMs: durableMs.slice(warmUp) }
}
