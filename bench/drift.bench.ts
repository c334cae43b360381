import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@playwright/test'
import { formatClock } from '@domain/time/clock'
import { launch, type RunningApp } from '../e2e/launch'
import { hasFfmpeg, madeFile, noFfmpeg, paintedFilm } from '../e2e/made-media/make'
import { makeStudy, recordingTitle } from '../e2e/made-study/make-study'
import { seeded } from '@domain/chance/seeded'
import { openSession } from '../e2e/screens/open-sample'
import { bothAre, pictureDistance } from '../e2e/two-pictures'
import { watchCovers, watchedJumps } from './cover-probe'
import { absolute, report } from './measure'

const minutes = 60
const framesPerSecond = 25
const frameMs = 1000 / framesPerSecond
/** The second camera began so many pictures later. */
const laterFrames = 50
const jumps = 200
const looksPerJump = 3
/** Each speed is played without a jump for so long, begun at another place of the hour. */
const stretchMs = 30_000
const lookEveryMs = 500
const mostApart = 1
const longestUntilShownMs = 600
const longestCoveredMs = 300
/** How to come to each speed from normal speed. */
const speeds = [
  { rate: 0.5, key: 'Minus', presses: 2 },
  { rate: 1, key: 'Digit0', presses: 1 },
  { rate: 1.5, key: 'Equal', presses: 2 },
  { rate: 2, key: 'Equal', presses: 4 },
] as const
/** Blocks can number so many pictures; then they begin again. */
const numbers = 2 ** 16

test('two pictures of an hour', async () => {
  test.skip(!hasFfmpeg, noFfmpeg)
  test.setTimeout(1_800_000)
  const folder = await mkdtemp(join(tmpdir(), 'spole-bench-'))
  const [film, second] = await makeFilms()
  const study = await makeStudy(folder, { film, others: [{ file: second, offsetMs: laterFrames * frameMs }] })
  const app = await launch({ dataFolder: join(folder, 'app'), arguments: [study] })
  try {
    const apart = await measure(app)
    for (const [what, distances] of apart) {
      const least = Math.min(...distances)
      console.log(
        `two pictures, ${what}: ${distances.length} looks, at least ${least}, at most ${Math.max(...distances)}`,
      )
      report(
        absolute(`two pictures of an hour, ${what}`, 'frames apart', distances, mostApart),
        absolute(`the same, farthest`, 'frames apart', [Math.max(...distances)], mostApart),
      )
    }
    // A covered picture is not apart, but it is not there either.
    const watched = await watchedJumps(app.page)
    const shownAfter = watched.map(({ shownAfterMs }) => shownAfterMs)
    const covered = watched.map(({ coveredMs }) => coveredMs)
    console.log(`a picture was covered after ${covered.filter((ms) => ms > 0).length} of ${covered.length} jumps`)
    report(
      absolute('jump while playing, until both are shown', 'ms', shownAfter, longestUntilShownMs),
      absolute('the same, one covered while both play', 'ms', covered, longestCoveredMs),
    )
  } finally {
    await app.electron.close()
    await rm(folder, { recursive: true, force: true })
  }
})

/** Two cameras with sound of their own; both show the same numbers, from their own beginning. */
async function makeFilms(): Promise<readonly [string, string]> {
  const length = minutes * 60
  const tone = (frequency: number) => ['-f', 'lavfi', '-i', `sine=frequency=${frequency}:duration=${length}`]
  const sound = ['-c:a', 'aac', '-b:a', '64k', '-shortest']
  const x264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '30', '-g', '250', '-pix_fmt', 'yuv420p']
  const film = await paintedFilm({
    name: 'hour-1.mp4',
    frames: length * framesPerSecond,
    rate: String(framesPerSecond),
    inputs: tone(440),
    encoding: [...x264, ...sound],
  })
  const other = ['-i', film, ...tone(330), '-map', '0:v', '-map', '1:a', '-c:v', 'copy', ...sound]
  return [film, await madeFile('hour-2.mp4', other)]
}

async function measure(app: RunningApp): Promise<ReadonlyMap<string, readonly number[]>> {
  const rating = await openSession(app, recordingTitle)
  // A jump before that would only begin once they are open.
  await bothAre(app, 'standing')
  const random = seeded(11)
  const somewhere = () => formatClock(Math.floor((0.01 + random() * 0.95) * minutes * 60_000))
  const resting: number[] = []
  for (let jump = 0; jump < jumps / 2; jump += 1) {
    await rating.goTo(somewhere())
    await bothAre(app, 'standing')
    // The window is drawn anew after the pictures have come.
    await pause(100)
    await look(app, resting)
  }
  await watchCovers(app.page)
  const jumping: number[] = []
  const playing: number[] = []
  await rating.press('Space')
  for (const { key, presses } of speeds) {
    await rating.press('Digit0')
    for (let press = 0; press < presses; press += 1) await rating.press(key)
    for (let jump = 0; jump < jumps / 2 / speeds.length; jump += 1) {
      await rating.goTo(somewhere())
      await bothAre(app, 'playing')
      for (let times = 0; times < looksPerJump; times += 1) await look(app, jumping)
    }
    for (let playedMs = 0; playedMs < stretchMs; playedMs += lookEveryMs) {
      await pause(lookEveryMs)
      await look(app, playing)
    }
  }
  return new Map([
    ['jumps at rest', resting],
    ['right after jumps while playing', jumping],
    ['playing on at 0.5x to 2x', playing],
  ])
}

/** Adds what can be read now; a picture that is just being drawn cannot. */
async function look(app: RunningApp, distances: number[]): Promise<void> {
  const apart = await pictureDistance(app, laterFrames)
  if (apart === null) return
  const shortest = ((apart % numbers) + numbers) % numbers
  distances.push(Math.min(shortest, numbers - shortest))
}
