import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './launch'
import { clipsToMake } from './made-media/clips'
import { formats } from './made-media/formats'
import { hasFfmpeg, madeFile, noFfmpeg, paintedFilm } from './made-media/make'
import { ticking, tickingFilm, x264 } from './made-media/ticking'
import { clips as paintedClips } from './painted-clip'
import { chaptersOf, codecsOf, readFrames, sizeOf, soundOnsets } from './read-film'
import { cutting } from './screens/clips'

test.skip(!hasFfmpeg, noFfmpeg)
test.setTimeout(120_000)

/** The tones of a clip begin at these times of its own, to within a few milliseconds. */
async function expectTones(file: string, timesMs: readonly number[], withinMs: number): Promise<void> {
  const onsets = await soundOnsets(file)
  expect(onsets).toHaveLength(timesMs.length)
  for (const [index, onset] of onsets.entries()) {
    expect(Math.abs(onset - (timesMs[index] ?? Number.NaN)), `tone ${index} at ${onset}`).toBeLessThan(withinMs)
  }
}

const numbers = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index)

test('a clip that begins anywhere is encoded: its first and last frame and its sound are those that were asked for', async ({
  app,
  dataFolder,
}) => {
  const { page, say } = app
  const { window, makeInto } = await cutting(app, dataFolder, {
    film: await tickingFilm(),
    marks: [{ code: 'focus-turn', startMs: 3120, endMs: 5480 }],
  })
  await expect(window.getByText(say('clips:encoded_one'))).toBeVisible()
  const path = join(dataFolder, 'exact.mp4')
  await makeInto(path)
  const frames = await readFrames(path)
  expect(frames.map(({ number }) => number)).toEqual(numbers(78, 59))
  for (const [index, { startMs }] of frames.entries()) expect(Math.abs(startMs - index * 40)).toBeLessThan(1)
  // The recording's tones at 4 and 5 seconds.
  await expectTones(path, [880, 1880], 3)
  expect(readdirSync(dataFolder).filter((name) => name.endsWith('.part'))).toEqual([])
  expect(await codecsOf(path)).toEqual(['h264', 'opus'])
  await expect(page.getByRole('region', { name: say('components:messages') })).toContainText('exact.mp4')
})

test('a clip that begins on a key frame is copied unchanged', async ({ app, dataFolder }) => {
  const { say } = app
  const { window, makeInto } = await cutting(app, dataFolder, {
    film: await tickingFilm(),
    marks: [{ code: 'focus-turn', startMs: 4000, endMs: 6000 }],
  })
  await expect(window.getByText(say('clips:copied_one'))).toBeVisible()
  const path = join(dataFolder, 'copied.mp4')
  await makeInto(path)
  const frames = await readFrames(path)
  expect(frames.map(({ number }) => number)).toEqual(numbers(100, 50))
  await expectTones(path, [0, 1000], 30)
  expect(await codecsOf(path)).toEqual(['h264', 'aac'])
})

test('a reel has its stretches one after another behind their title cards, with chapters and the sound in step', async ({
  app,
  dataFolder,
}) => {
  const { say } = app
  const { window, choose, tick, makeInto } = await cutting(app, dataFolder, {
    film: await tickingFilm(),
    marks: [
      { code: 'focus-turn', startMs: 3120, endMs: 5480 },
      { code: 'pretend-mode', startMs: 10_000, endMs: 12_000 },
    ],
  })
  await choose('form', 'reel')
  await tick('cards')
  await expect(window.getByText(say('clips:encoded_one'))).toBeVisible()
  const path = join(dataFolder, 'reel.mp4')
  await makeInto(path)
  const frames = await readFrames(path)
  const shown = frames.filter(({ number, startMs }) => number !== null && !isOnCard(startMs))
  expect(shown.map(({ number }) => number)).toEqual([...numbers(78, 59), ...numbers(250, 50)])
  expect(shown[0]?.startMs).toBeCloseTo(3000, 0)
  expect(shown[59]?.startMs).toBeCloseTo(3000 + 2360 + 3000, 0)
  await expectTones(path, [3880, 4880, 8360, 9360], 3)
  expect(await chaptersOf(path)).toEqual([
    { startMs: 0, title: expect.stringMatching(/^3 .* 0:03$/) },
    { startMs: 5360, title: expect.stringMatching(/ 0:10$/) },
  ])
})

/** The cards of the reel above: three seconds from its beginning, and from where its first stretch ends. */
function isOnCard(startMs: number): boolean {
  return startMs < 2999 || (startMs > 5359 && startMs < 8359)
}

test('frames of uneven length keep their times, and the picture that stands at the start is there from the cut on', async ({
  app,
  dataFolder,
}) => {
  const uneven = paintedClips.find(({ name }) => name === 'uneven.mp4')
  if (uneven === undefined) throw new Error('There is no such clip.')
  const [startMs, endMs] = [uneven.startMs(50) + 7, uneven.startMs(70) + 1]
  const { makeInto } = await cutting(app, dataFolder, {
    film: uneven.file,
    marks: [{ code: 'focus-turn', startMs, endMs }],
  })
  const path = join(dataFolder, 'uneven.mp4')
  await makeInto(path)
  const frames = await readFrames(path)
  expect(frames.map(({ number }) => number)).toEqual(numbers(50, 21))
  for (const [index, frame] of frames.entries()) {
    const is = Math.max(0, uneven.startMs(50 + index) - startMs)
    expect(Math.abs(frame.startMs - is), `frame ${50 + index}`).toBeLessThan(1)
  }
})

test('the picture of one file and the sound of another are cut at the same moment of the recording', async ({
  app,
  dataFolder,
}) => {
  const silent = await paintedFilm({ name: 'silent.mp4', frames: 300, rate: '25', encoding: x264.split(' ') })
  const room = await madeFile('room.m4a', [...ticking(10), '-c:a', 'aac'])
  const others = [{ file: room, offsetMs: 1500 }]
  const { makeInto } = await cutting(app, dataFolder, {
    film: silent,
    others,
    marks: [{ code: 'focus-turn', startMs: 3120, endMs: 5480 }],
  })
  const path = join(dataFolder, 'both.mp4')
  await makeInto(path)
  expect((await readFrames(path)).map(({ number }) => number)).toEqual(numbers(78, 59))
  // The room's tones at 2 and 3 seconds of its own.
  await expectTones(path, [380, 1380], 3)
})

test('a film that begins in the middle of a frame is cut where the player shows it', async ({ app, dataFolder }) => {
  const begun = clipsToMake.find(({ name }) => name === 'cut by an edit list.mp4')
  const { file, firstNumber } = (await begun?.make()) ?? { file: '', firstNumber: 0 }
  const { makeInto } = await cutting(app, dataFolder, {
    film: file,
    marks: [{ code: 'focus-turn', startMs: 1000, endMs: 2000 }],
  })
  const path = join(dataFolder, 'from the middle.mp4')
  await makeInto(path)
  expect((await readFrames(path)).map(({ number }) => number)).toEqual(numbers(firstNumber + 25, 25))
})

test('sound alone is copied, and a turned film stands upright', async ({ app, dataFolder }) => {
  const turned = formats.find(({ name }) => name === 'turned phone.mp4')
  const [upright, alone] = [join(dataFolder, 'upright.mp4'), join(dataFolder, 'alone.mp4')]
  const { pad, choose, makeInto } = await cutting(app, dataFolder, {
    film: (await turned?.make()) ?? '',
    marks: [{ code: 'focus-turn', startMs: 3120, endMs: 5480 }],
  })
  await makeInto(upright)
  expect(await sizeOf(upright)).toEqual({ width: 180, height: 320 })
  await app.page.keyboard.press('ControlOrMeta+Shift+K')
  await pad(0, 0)
  await choose('picture', 'noPicture')
  await makeInto(alone)
  expect(await codecsOf(alone)).toEqual(['aac'])
})
