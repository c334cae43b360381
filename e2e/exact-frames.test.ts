import { join } from 'node:path'
import { formatClock } from '@domain/time/clock'
import { expect, launch, type RunningApp, test } from './launch'
import { clipsToMake } from './made-media/clips'
import { hasFfmpeg, noFfmpeg } from './made-media/make'
import { addRecordings } from './made-study/add-recordings'
import { makeStudy } from './made-study/make-study'
import { seeded } from '@domain/chance/seeded'
import { type PaintedClip, paintedNumber } from './painted-clip'
import { numberNow, settledOn, watchPictures } from './picture-watch'
import { library } from './screens/library'
import { session } from './screens/session'

const moves = 1000
const marksPerClip = 5
const photographedEvery = 25

/** Where a walk is, and what went wrong on it. */
interface Walk {
  readonly app: RunningApp
  readonly rating: ReturnType<typeof session>
  readonly clip: PaintedClip
  readonly random: () => number
  readonly misses: string[]
  readonly slowest: { ms: number; what: string }
}

test(`${moves} steps and jumps over clips of every kind: the frame asked for is the frame on screen, and marks find it again`, async ({
  dataFolder,
}) => {
  test.skip(!hasFfmpeg, noFfmpeg)
  test.setTimeout(300_000)
  const clips: PaintedClip[] = []
  for (const { make } of clipsToMake) clips.push(await make())
  const study = await makeStudy(dataFolder)
  const marked = new Map<string, readonly number[]>()
  const misses: string[] = []

  const before = await start(dataFolder, study)
  await addRecordings(before, clips)
  for (const clip of clips) {
    const walk = await beginWalk(before, clip, misses)
    const share = Math.ceil(moves / clips.length)
    await steps(walk, share)
    marked.set(clip.name, await marks(walk))
    test.info().annotations.push({
      type: 'slowest',
      description: `${clip.name}: ${Math.round(walk.slowest.ms)} ms, ${walk.slowest.what}`,
    })
    await leave(walk)
  }
  await before.electron.close()

  const after = await start(dataFolder, study)
  for (const clip of clips) {
    const walk = await beginWalk(after, clip, misses)
    for (const index of marked.get(clip.name) ?? []) {
      await walk.rating.press('Control+ArrowRight')
      await arrives(walk, index, `mark at ${index}`)
    }
    await leave(walk)
  }
  await after.electron.close()
  expect(misses).toEqual([])
})

async function start(dataFolder: string, study: string): Promise<RunningApp> {
  const app = await launch({ dataFolder: join(dataFolder, 'app'), arguments: [study] })
  await library(app).isOpen()
  await watchPictures(app.page)
  return app
}

async function beginWalk(app: RunningApp, clip: PaintedClip, misses: string[]): Promise<Walk> {
  await library(app).select(clip.name)
  await app.page.keyboard.press('Enter')
  const rating = session(app)
  await rating.isOpen()
  const walk = { app, rating, clip, misses, random: seeded(clip.frames), slowest: { ms: 0, what: '' } }
  await arrives(walk, 0, 'opening')
  walk.slowest.ms = 0
  return walk
}

async function leave({ app, rating }: Walk): Promise<void> {
  await rating.isSaved()
  await rating.press('Control+Shift+KeyL')
  await library(app).isOpen()
}

/** Steps one by one, runs of them with a turn, and jumps far and near. */
async function steps(walk: Walk, count: number): Promise<void> {
  const { rating, clip, random } = walk
  let index = 0
  let left = 0
  let direction = 1
  for (let move = 0; move < count; move += 1) {
    const before = index
    if (left === 0) {
      index = Math.floor(random() * clip.frames)
      left = Math.floor(random() * 6)
      direction = random() < 0.5 ? 1 : -1
      await jump(walk, index)
    } else {
      left -= 1
      if (random() < 0.2) direction = -direction
      index = Math.min(clip.frames - 1, Math.max(0, index + direction))
      await rating.press(direction > 0 ? 'Period' : 'Comma')
    }
    await arrives(walk, index, `${before} to ${index}`)
    if (move % photographedEvery === 0) await isPhotographed(walk, index)
  }
}

async function marks(walk: Walk): Promise<readonly number[]> {
  const indexes = new Set<number>()
  for (let mark = 0; mark < marksPerClip; mark += 1) {
    const index = Math.floor(walk.random() * walk.clip.frames)
    indexes.add(index)
    await jump(walk, index)
    await arrives(walk, index, `to mark ${index}`)
    await walk.rating.press('KeyW')
  }
  return [...indexes].filter((index) => index > 0).toSorted((left, right) => left - right)
}

async function jump({ app: { page }, clip }: Walk, index: number): Promise<void> {
  await page.keyboard.press('Control+KeyG')
  await page.keyboard.insertText(formatClock(clip.startMs(index)))
  await page.keyboard.press('Enter')
}

async function arrives(walk: Walk, index: number, what: string): Promise<void> {
  const { app, clip, misses, slowest } = walk
  const number = clip.firstNumber + index
  const frame = app.say('player:frame', { index })
  const settled = await settledOn(app.page, frame, number)
  if (settled.frame !== frame || settled.number !== number)
    misses.push(`${clip.name}: ${what}: ${settled.frame}, picture ${settled.number} instead of ${number}`)
  if (settled.afterMs > slowest.ms) Object.assign(slowest, { ms: settled.afterMs, what })
}

async function isPhotographed({ app, clip, misses }: Walk, index: number): Promise<void> {
  const [onScreen, inPage] = [await paintedNumber(app), await numberNow(app.page)]
  if (onScreen !== clip.firstNumber + index || inPage !== onScreen)
    misses.push(`${clip.name}: ${onScreen} on the screen, ${inPage} in the page, ${clip.firstNumber + index} asked for`)
}
