import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Event } from '@domain/coding/event'
import { ask } from './door'
import { expect, launch, type RunningApp, test } from './launch'
import { clipsToMark } from './made-media/clips'
import { hasFfmpeg, noFfmpeg } from './made-media/make'
import { addRecordings } from './made-study/add-recordings'
import { makeStudy } from './made-study/make-study'
import { seeded } from '@domain/chance/seeded'
import { awayFromScreen } from './on-screen'
import type { PaintedClip } from './painted-clip'
import { type Drawn, watchPictures } from './picture-watch'
import { library } from './screens/library'
import { session } from './screens/session'

const marksPerSpeed = 9
/** With the keys that lead there from normal speed. */
const speeds: readonly (readonly [rate: number, key: string, times: number])[] = [
  [1, 'Equal', 0],
  [0.25, 'Minus', 3],
  [0.5, 'Minus', 2],
  [1.5, 'Equal', 2],
  [2, 'Equal', 4],
  [3, 'Equal', 6],
]
/** Codes of points that need no participant. */
const codes = ['KeyW', 'KeyE', 'KeyB', 'KeyI', 'KeyH', 'KeyU'] as const

interface Press {
  readonly atMs: number
  readonly rate: number
}

test('marks made while playing carry the frame that was on screen, in a busy page too', async ({ dataFolder }) => {
  test.skip(!hasFfmpeg, noFfmpeg)
  test.setTimeout(200_000)
  const clips: PaintedClip[] = []
  for (const { make } of clipsToMark) clips.push(await make())
  const study = await makeStudy(dataFolder)
  const app = await launch({ dataFolder: join(dataFolder, 'app'), arguments: [study] })
  await library(app).isOpen()
  await watchPictures(app.page)
  await app.page.evaluate(() => window.pictureWatch?.log())
  await addRecordings(app, clips)
  const away: { clip: string; rate: number; mark: number; by: number; lookedAt: boolean }[] = []
  for (const clip of clips) {
    const { presses, drawn, marks } = await markWhilePlaying(app, clip)
    expect(marks).toHaveLength(speeds.length * marksPerSpeed)
    expect(presses).toHaveLength(marks.length)
    const times = Array.from({ length: clip.frames }, (_, index) => clip.startMs(index))
    for (const [mark, { atMs, rate }] of presses.entries()) {
      const number = times.findIndex((time) => Math.round(time) === marks[mark]?.startMs)
      const by = awayFromScreen(number, { atMs, rate, drawn, times })
      away.push({ clip: clip.name, rate, mark, by, lookedAt: !isInPause(mark) })
    }
  }
  await app.electron.close()
  await test.info().attach('marks', { body: JSON.stringify(away), contentType: 'application/json' })
  expect(away).toHaveLength(speeds.length * marksPerSpeed * clips.length)
  expect(away.filter(({ by, lookedAt }) => lookedAt && by > 0)).toEqual([])
  // Nobody reads the picture while the page is busy: where the film was is reckoned, to a frame.
  expect(away.filter(({ by }) => by > 1)).toEqual([])
})

/** Every third key falls into a time in which the page is busy and hears of no frame. */
function isInPause(mark: number): boolean {
  return mark % 3 === 1
}

async function markWhilePlaying(app: RunningApp, clip: PaintedClip) {
  const { page } = app
  await library(app).select(clip.name)
  await page.keyboard.press('Enter')
  const rating = session(app)
  await rating.isOpen()
  await expect(page.locator('[data-frame]')).toHaveText(app.say('player:frame', { index: 0 }))
  await page.evaluate(() => window.pictureWatch?.take())
  const random = seeded(clip.frames)
  for (const [rate, key, times] of speeds) {
    await rating.press('Digit0', ...Array.from({ length: times }, () => key))
    await expect(page.locator('video')).toHaveJSProperty('playbackRate', rate)
    await rating.press('Space')
    await rating.isPlaying()
    await pause(150)
    for (let mark = 0; mark < marksPerSpeed; mark += 1) {
      await pause(30 + random() * 90)
      if (isInPause(mark)) await keepBusy(page, 60 + random() * 140, random() * 60)
      await rating.press(codes[mark % codes.length] ?? 'KeyW')
    }
    await pause(250)
    await rating.press('Space')
    await rating.isPaused()
    await page.keyboard.press('Control+KeyG')
    await page.keyboard.insertText('0:00:00')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-frame]')).toHaveText(app.say('player:frame', { index: 0 }))
  }
  await rating.isSaved()
  const marks = await marksOf(page, clip.name)
  const taken = await page.evaluate(() => window.pictureWatch?.take())
  await rating.press('Control+Shift+KeyL')
  await library(app).isOpen()
  return { marks, presses: pressesOf(taken?.keys ?? []), drawn: (taken?.drawn ?? []) satisfies readonly Drawn[] }
}

function pressesOf(keys: readonly { readonly atMs: number; readonly code: string }[]): readonly Press[] {
  return keys
    .filter(({ code }) => codes.some((known) => known === code))
    .map(({ atMs }, press) => ({ atMs, rate: speeds[Math.floor(press / marksPerSpeed)]?.[0] ?? 1 }))
}

/** Keeps the page from everything for a while; resolves `waitMs` after it has begun. */
async function keepBusy(page: Page, busyMs: number, waitMs: number): Promise<void> {
  await page.evaluate((ms) => {
    setTimeout(() => {
      const endMs = performance.now() + ms
      while (performance.now() < endMs);
    }, 0)
  }, busyMs)
  await pause(waitMs)
}

/** In the order in which they were made. */
async function marksOf(page: Page, title: string): Promise<readonly Event[]> {
  const [line] = await ask(page, 'recordings.list', { search: title, sort: 'added', descending: true, filter: 'all' })
  const events = await ask(page, 'events.page', { ratingId: line?.myRating?.id ?? '', after: null, limit: 1000 })
  return (JSON.parse(events) as Event[]).toSorted((left, right) => (left.id < right.id ? -1 : 1))
}
