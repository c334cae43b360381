import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { madeTalk, taken } from '@domain/sound/made-sound'
import type { Event } from '@domain/coding/event'
import { choosePaths } from './dialogs'
import { ask } from './door'
import { expect, type RunningApp, test } from './launch'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { writeWav } from './made-wav'
import { alignment } from './screens/alignment'
import { library } from './screens/library'
import { openSession } from './screens/open-sample'

/** Twelve seconds of 25 pictures each. */
const film = join(import.meta.dirname, 'fixtures', 'even-25.mp4')

/** Adds a file to the one recording of a study whose recordings are shown. */
async function addFile(app: RunningApp, path: string): Promise<void> {
  const { electron, page, say } = app
  const { details, select, dialog } = library(app)
  await choosePaths(electron, [path])
  await select(recordingTitle)
  await details.getByRole('button', { name: say('library:media.add') }).click()
  await dialog.getByRole('button', { name: say('library:addOne'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(say('library:media.added'))).toBeVisible()
}

async function recordingOf({ page }: RunningApp) {
  const [line] = await ask(page, 'recordings.list', {
    search: '',
    sort: 'title',
    descending: false,
    filter: 'all',
  })
  return ask(page, 'recordings.get', { id: line?.id ?? '' })
}

async function offsetsOf(app: RunningApp): Promise<readonly number[]> {
  return (await recordingOf(app)).media.map(({ offsetMs }) => offsetMs)
}

async function marksOf(app: RunningApp): Promise<readonly number[]> {
  const { recording } = await recordingOf(app)
  const { rating } = await ask(app.page, 'ratings.open', { recordingId: recording.id })
  const page = await ask(app.page, 'events.page', { ratingId: rating.id, after: null, limit: 10 })
  // Main writes the text from its own events.
  return (JSON.parse(page) as readonly Event[]).map(({ startMs }) => startMs)
}

test('two films are lined up by a moment, by nudging and by number; marks stay', async ({ start, dataFolder }) => {
  const second = join(dataFolder, 'second.mp4')
  await copyFile(film, second)
  const study = await makeStudy(dataFolder, { film })
  const app = await start({ arguments: [study] })
  const { page, say } = app

  const rating = await openSession(app, recordingTitle)
  await rating.goTo('0:05')
  await expect(page.getByRole('timer', { name: say('player:time') })).toHaveText('0:00:05.000')
  await rating.press('KeyS')
  await rating.hasEvents(1)
  await rating.isSaved()
  await rating.press('Control+Shift+KeyL')
  await library(app).isOpen()
  const marks = await marksOf(app)
  expect(marks).toHaveLength(1)

  await addFile(app, second)
  const pair = alignment(app, 'second.mp4')
  const open = async (): Promise<void> => {
    await library(app)
      .details.getByRole('button', { name: say('library:media.align') })
      .click()
    await expect(pair.time('second.mp4')).toHaveText('0:00:00.000')
  }
  await open()
  await page.keyboard.press('Digit1')
  await pair.move(
    'even-25.mp4',
    ['ArrowRight', '0:00:01.000'],
    ['ArrowRight', '0:00:02.000'],
    ['ArrowRight', '0:00:03.000'],
    ['Comma', '0:00:02.960'],
  )
  await page.keyboard.press('Digit2')
  await pair.move('second.mp4', ['ArrowRight', '0:00:01.000'], ['Period', '0:00:01.040'])
  await page.keyboard.press('KeyM')
  await expect(pair.field).toHaveValue('+0:00:01.920')
  for (const [chord, clock] of [
    ['Alt+Period', '+0:00:01.960'],
    ['Minus', '+0:00:01.959'],
    ['Shift+Equal', '+0:00:01.969'],
    ['Alt+Minus', '+0:00:01.869'],
    ['Alt+Comma', '+0:00:01.829'],
  ] as const) {
    await page.keyboard.press(chord)
    await expect(pair.field).toHaveValue(clock)
  }
  // The second film shows what now belongs to the first one's moment.
  await expect(pair.time('second.mp4')).toHaveText('0:00:01.120')
  await pair.type('-0.48')
  await expect(pair.field).toHaveValue('-0:00:00.480')
  await expect(pair.time('second.mp4')).toHaveText('0:00:03.440')
  await page.keyboard.press('Escape')
  await expect(pair.dialog).toBeHidden()
  expect(await offsetsOf(app)).toEqual([0, 0])

  await open()
  await pair.type('-0.48')
  await pair.apply()
  expect(await offsetsOf(app)).toEqual([0, -480])
  await expect(library(app).details).toContainText(say('library:media.startsAt', { offset: '-0:00:00.480' }))
  expect(await marksOf(app)).toEqual(marks)
  await app.electron.close()

  const again = await start({ arguments: [study] })
  await library(again).isOpen()
  expect(await offsetsOf(again)).toEqual([0, -480])
  expect(await marksOf(again)).toEqual(marks)
})

/** Plays both films of the window with a key until they run, `lag` seconds from each other but for a frame. */
async function playTogether({ page }: RunningApp, lag: number): Promise<void> {
  const apart = () =>
    page.locator('[role="dialog"] video').evaluateAll((videos: HTMLVideoElement[]) => {
      const [first, second] = videos
      if (first === undefined || second === undefined || first.paused || second.paused) return Number.NaN
      return first.currentTime - second.currentTime
    })
  await page.getByRole('dialog').press('KeyB')
  await expect.poll(async () => Math.abs((await apart()) - lag) < 0.04).toBe(true)
  await page.getByRole('dialog').press('KeyB')
  await expect.poll(apart).toBeNaN()
}

test('lining up on the session screen moves the second film at once', async ({ start, dataFolder }) => {
  const second = join(dataFolder, 'second.mp4')
  await copyFile(film, second)
  const study = await makeStudy(dataFolder, { film })
  const app = await start({ arguments: [study] })
  await library(app).isOpen()
  await addFile(app, second)
  const rating = await openSession(app, recordingTitle)
  await rating.goTo('0:05')
  const placeOfSecond = () =>
    app.page.locator('[data-position="1"] video').evaluate((video: HTMLVideoElement) => video.currentTime)
  await expect.poll(placeOfSecond).toBeCloseTo(5.02, 1)
  await rating.press('Control+Shift+KeyO')
  const pair = alignment(app, 'second.mp4')
  await pair.type('+2')
  await playTogether(app, 2)
  await pair.apply()
  await expect.poll(placeOfSecond).toBeCloseTo(3.02, 1)
  await expect(app.page.getByRole('timer', { name: app.say('player:time') })).toHaveText('0:00:05.000')
  expect(await offsetsOf(app)).toEqual([0, 2000])
})

test('the sound proposes, and sets nothing by itself', async ({ start, dataFolder }) => {
  const room = madeTalk(90, 21)
  const [first, second] = [join(dataFolder, 'camera.wav'), join(dataFolder, 'room.wav')]
  await writeWav(first, taken(room, 0, 70))
  await writeWav(second, taken(room, 12.34, 60))
  const app = await start({ arguments: [await makeStudy(dataFolder, { film: first })] })
  const { say } = app
  await library(app).isOpen()
  await addFile(app, second)
  await library(app)
    .details.getByRole('button', { name: say('library:media.align') })
    .click()
  const pair = alignment(app, 'room.wav')
  await pair.button('alignment:compare').click()
  await expect(pair.dialog.getByText(say('alignment:said.sure', { offset: '+0:00:12.340' }))).toBeVisible({
    timeout: 30_000,
  })
  await expect(pair.field).toHaveValue('0:00:00.000')
  await pair.button('alignment:use').click()
  await expect(pair.field).toHaveValue('+0:00:12.340')
  await pair.apply()
  expect(await offsetsOf(app)).toEqual([0, 12_340])
})

test('a file is taken out again, but not the last, and not from under a mark', async ({ start, dataFolder }) => {
  const room = madeTalk(40, 22)
  const [first, second] = [join(dataFolder, 'camera.wav'), join(dataFolder, 'longer.wav')]
  await writeWav(first, taken(room, 0, 10))
  await writeWav(second, taken(room, 0, 30))
  const app = await start({ arguments: [await makeStudy(dataFolder, { film: first })] })
  const { page, say } = app
  await library(app).isOpen()
  await addFile(app, second)
  const rating = await openSession(app, recordingTitle)
  await rating.goTo('0:20')
  await expect(page.getByRole('timer', { name: say('player:time') })).toHaveText('0:00:20.000')
  await rating.press('KeyS')
  await rating.hasEvents(1)
  await rating.isSaved()
  await rating.press('Control+Shift+KeyL')
  const { details, select } = library(app)
  await select(recordingTitle)
  const takeOut = async (name: string): Promise<void> => {
    await details.getByRole('button', { name: say('library:media.removeOf', { name }) }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: say('library:media.remove') })
      .click()
    await expect(page.getByRole('alertdialog')).toBeHidden()
  }
  await takeOut('longer.wav')
  await expect(page.getByText(say('errors:media-cut').split('\n')[0] ?? '')).toBeVisible()
  expect((await recordingOf(app)).media).toHaveLength(2)
  await takeOut('camera.wav')
  await expect(details).not.toContainText('camera.wav')
  await expect(
    details.getByRole('button', { name: say('library:media.removeOf', { name: 'longer.wav' }) }),
  ).toBeHidden()
  expect(await offsetsOf(app)).toEqual([0])
})
