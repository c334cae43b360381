import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { recordingTitle } from '../e2e/made-study/make-study'
import { hasFfmpeg, noFfmpeg } from '../e2e/made-media/make'
import { openSession } from '../e2e/screens/open-sample'
import { withStudy } from './bench-study'
import { type KeyTimes, probeKeys } from './key-probe'
import { fullHd } from './long-film'
import { absolute, relative, report } from './measure'

/** One frame of a display with 60 Hz. */
const displayFrameMs = 16.7
const mostGrowth = 1.2
const presses = 240
const apartMs = 50
/** 50 ms are three display frames: without this shift every key would fall at the same place of a frame. */
const shiftMs = (press: number): number => ((press * 0.618_034) % 1) * displayFrameMs
/** Codes of points that need no participant. */
const keys = ['KeyW', 'KeyE', 'KeyB', 'KeyI', 'KeyH', 'KeyU'] as const
const warmUp = 20

const parts = [
  ['key to the page changed', 'changedMs'],
  ['key to the display frame it is in', 'frameMs'],
  ['key to that frame drawn', 'drawnMs'],
  ['key to disk', 'durableMs'],
] as const satisfies readonly (readonly [string, keyof KeyTimes])[]

/** What is played meanwhile; the large film is made by ffmpeg. */
const films: readonly {
  readonly name: string
  readonly needsFfmpeg: boolean
  readonly path?: () => Promise<string>
}[] = [
  { name: 'the sample', needsFfmpeg: false },
  { name: '1080p', needsFfmpeg: true, path: fullHd },
]

for (const film of films) {
  const measured = new Map<number, KeyTimes>()

  for (const events of [0, 10_000, 100_000]) {
    test(`keys while playing ${film.name}, ${events.toLocaleString('en')} events present`, async () => {
      test.skip(film.needsFfmpeg && !hasFfmpeg, noFfmpeg)
      const times = await measureKeys(events, await film.path?.())
      measured.set(events, times)
      const present = `${film.name}, ${events.toLocaleString('en')} events`
      report(...parts.map(([name, part]) => absolute(`${name}, ${present}`, 'ms', times[part], displayFrameMs)))
    })
  }

  test(`growth from none to 100,000 events, playing ${film.name}`, () => {
    test.skip(film.needsFfmpeg && !hasFfmpeg, noFfmpeg)
    const [none, many] = [measured.get(0), measured.get(100_000)]
    if (none === undefined || many === undefined) throw new Error('Both ends have to be measured in this run.')
    const peer = (part: keyof KeyTimes) => ({ name: '0 events', samples: none[part] })
    report(
      ...parts.map(([name, part]) =>
        relative(`${name}, ${film.name}, 100,000 events`, 'ms', many[part], peer(part), mostGrowth),
      ),
    )
  })
}

async function measureKeys(events: number, film: string | undefined): Promise<KeyTimes> {
  const measured: KeyTimes[] = []
  await withStudy(events, async (app) => void measured.push(await pressKeys(app)), film)
  const [times] = measured
  if (times === undefined) throw new Error('Nothing was measured.')
  return times
}

/** Plays the film and presses 20 keys a second. */
async function pressKeys(app: Parameters<typeof openSession>[0]): Promise<KeyTimes> {
  const rating = await openSession(app, recordingTitle)
  await rating.isRead()
  await rating.press('Space')
  await rating.isPlaying()
  const probe = await probeKeys(app, rating.inHand)
  const startedMs = performance.now()
  for (let press = 0; press < presses + warmUp; press += 1) {
    await pause(Math.max(0, startedMs + press * apartMs + shiftMs(press) - performance.now()))
    await rating.press(keys[press % keys.length] ?? 'KeyW')
  }
  await rating.isSaved()
  await expect.poll(probe.count).toBe(presses + warmUp)
  const times = await probe.read()
  const measuredOnly = (samples: readonly number[]) => samples.slice(warmUp)
  return {
    changedMs: measuredOnly(times.changedMs),
    frameMs: measuredOnly(times.frameMs),
    drawnMs: measuredOnly(times.drawnMs),
    durableMs: measuredOnly(times.durableMs),
  }
}
