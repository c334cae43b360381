import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { choosePaths, saveTo } from './dialogs'
import { expect, test } from './launch'
import { clipsToMake } from './made-media/clips'
import { formats } from './made-media/formats'
import { hasFfmpeg, madeFile, noFfmpeg, paintedFilm } from './made-media/make'
import { makeStudy } from './made-study/make-study'
import { clips as paintedClips } from './painted-clip'
import { chaptersOf, codecsOf, readFrames, sizeOf, soundOnsets } from './read-film'
import { clips, markAll } from './screens/clips'
import { library } from './screens/library'
import { openStudy } from './screens/open-sample'
import { canMount, mountSmallDisk } from './small-disk'
import { patternOf } from './words'

test.skip(!hasFfmpeg, noFfmpeg)
test.setTimeout(120_000)

/** Arguments of an input with a short tone at each full second. */
const ticking = (seconds: number) => [
  '-f',
  'lavfi',
  '-i',
  `aevalsrc='if(lt(mod(t,1),0.05),0.6*sin(2*PI*1000*t),0)':s=48000:d=${seconds}`,
]

const x264 = '-c:v libx264 -preset veryfast -crf 24 -pix_fmt yuv420p'

/** Twenty seconds with a key frame every two, pictures that refer forwards and back, and a short tone at each full second. */
const film = () =>
  paintedFilm({
    name: 'ticking.mp4',
    frames: 500,
    rate: '25',
    inputs: ticking(20),
    encoding: [x264, '-bf 3 -g 50 -sc_threshold 0 -c:a aac -b:a 128k -shortest'].join(' ').split(' '),
  })

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
  const { electron, page, say } = app
  const { window, open, pad, agree, make } = clips(app)
  await openStudy(app, await makeStudy(dataFolder, { film: await film() }))
  await markAll(app, [{ code: 'focus-turn', startMs: 3120, endMs: 5480 }])
  await open()
  await pad(0, 0)
  await expect(window.getByText(say('clips:encoded_one'))).toBeVisible()
  const path = join(dataFolder, 'exact.mp4')
  await saveTo(electron, path)
  await agree()
  await make()
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
  const { electron, say } = app
  const { window, open, pad, agree, make } = clips(app)
  await openStudy(app, await makeStudy(dataFolder, { film: await film() }))
  await markAll(app, [{ code: 'focus-turn', startMs: 4000, endMs: 6000 }])
  await open()
  await pad(0, 0)
  await expect(window.getByText(say('clips:copied_one'))).toBeVisible()
  const path = join(dataFolder, 'copied.mp4')
  await saveTo(electron, path)
  await agree()
  await make()
  const frames = await readFrames(path)
  expect(frames.map(({ number }) => number)).toEqual(numbers(100, 50))
  await expectTones(path, [0, 1000], 30)
  expect(await codecsOf(path)).toEqual(['h264', 'aac'])
})

test('a reel has its stretches one after another behind their title cards, with chapters and the sound in step', async ({
  app,
  dataFolder,
}) => {
  const { electron, say } = app
  const { window, open, pad, choose, tick, agree, make } = clips(app)
  await openStudy(app, await makeStudy(dataFolder, { film: await film() }))
  await markAll(app, [
    { code: 'focus-turn', startMs: 3120, endMs: 5480 },
    { code: 'pretend-mode', startMs: 10_000, endMs: 12_000 },
  ])
  await open()
  await pad(0, 0)
  await choose('form', 'reel')
  await tick('cards')
  await expect(window.getByText(say('clips:encoded_one'))).toBeVisible()
  const path = join(dataFolder, 'reel.mp4')
  await saveTo(electron, path)
  await agree()
  await make()
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
  const { electron } = app
  const { open, pad, agree, make } = clips(app)
  const uneven = paintedClips.find(({ name }) => name === 'uneven.mp4')
  if (uneven === undefined) throw new Error('There is no such clip.')
  await openStudy(app, await makeStudy(dataFolder, { film: uneven.file }))
  const [startMs, endMs] = [uneven.startMs(50) + 7, uneven.startMs(70) + 1]
  await markAll(app, [{ code: 'focus-turn', startMs, endMs }])
  await open()
  await pad(0, 0)
  const path = join(dataFolder, 'uneven.mp4')
  await saveTo(electron, path)
  await agree()
  await make()
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
  const { open, pad, agree, make } = clips(app)
  const silent = await paintedFilm({ name: 'silent.mp4', frames: 300, rate: '25', encoding: x264.split(' ') })
  const room = await madeFile('room.m4a', [...ticking(10), '-c:a', 'aac'])
  const others = [{ file: room, offsetMs: 1500 }]
  await openStudy(app, await makeStudy(dataFolder, { film: silent, others }))
  await markAll(app, [{ code: 'focus-turn', startMs: 3120, endMs: 5480 }])
  await open()
  await pad(0, 0)
  const path = join(dataFolder, 'both.mp4')
  await saveTo(app.electron, path)
  await agree()
  await make()
  expect((await readFrames(path)).map(({ number }) => number)).toEqual(numbers(78, 59))
  // The room's tones at 2 and 3 seconds of its own.
  await expectTones(path, [380, 1380], 3)
})

test('a film that begins in the middle of a frame is cut where the player shows it', async ({ app, dataFolder }) => {
  const { open, pad, agree, make } = clips(app)
  const begun = clipsToMake.find(({ name }) => name === 'cut by an edit list.mp4')
  const { file, firstNumber } = (await begun?.make()) ?? { file: '', firstNumber: 0 }
  await openStudy(app, await makeStudy(dataFolder, { film: file }))
  await markAll(app, [{ code: 'focus-turn', startMs: 1000, endMs: 2000 }])
  await open()
  await pad(0, 0)
  const path = join(dataFolder, 'from the middle.mp4')
  await saveTo(app.electron, path)
  await agree()
  await make()
  expect((await readFrames(path)).map(({ number }) => number)).toEqual(numbers(firstNumber + 25, 25))
})

test('sound alone is copied, and a turned film stands upright', async ({ app, dataFolder }) => {
  const { electron } = app
  const { open, pad, choose, agree, make } = clips(app)
  const turned = formats.find(({ name }) => name === 'turned phone.mp4')
  await openStudy(app, await makeStudy(dataFolder, { film: (await turned?.make()) ?? '' }))
  await markAll(app, [{ code: 'focus-turn', startMs: 3120, endMs: 5480 }])
  const [upright, alone] = [join(dataFolder, 'upright.mp4'), join(dataFolder, 'alone.mp4')]
  await open()
  await pad(0, 0)
  await saveTo(electron, upright)
  await agree()
  await make()
  expect(await sizeOf(upright)).toEqual({ width: 180, height: 320 })
  await app.page.keyboard.press('ControlOrMeta+Shift+K')
  await pad(0, 0)
  await choose('picture', 'noPicture')
  await saveTo(electron, alone)
  await agree()
  await make()
  expect(await codecsOf(alone)).toEqual(['aac'])
})

test('a missing consent has to be answered, is kept with the clip, and the clip goes with its recording', async ({
  app,
  dataFolder,
}) => {
  const { electron, page, say } = app
  const { window, makeButton, open, pad, agree, make } = clips(app)
  const { details, select, row } = library(app)
  await openStudy(app, await makeStudy(dataFolder, { film: await film() }))
  await markAll(app, [{ code: 'focus-turn', startMs: 4000, endMs: 6000 }])
  await open()
  await pad(0, 0)
  await expect(window.getByText(say('clips:consent.none', { who: 'T1, T2, P1, P2, P3, P4, P5' }))).toBeVisible()
  await expect(window.getByText(say('clips:copied_one'))).toBeVisible()
  await expect(makeButton).toBeDisabled()
  const path = join(dataFolder, 'shown.mp4')
  await saveTo(electron, path)
  await agree()
  await make()
  await page.getByRole('button', { name: say('app:toLibrary') }).click()
  await select('Session 1')
  const list = details.getByRole('region', { name: say('clips:list.title') })
  await expect(list).toContainText('shown.mp4')
  await expect(list).toContainText(dataFolder)
  await expect(list).toContainText(say('clips:list.consentMissing'))

  await details.getByRole('button', { name: say('library:moreOf', { title: 'Session 1' }) }).click()
  await page.getByRole('menuitem', { name: say('library:remove.menu') }).click()
  const question = page.getByRole('alertdialog')
  await expect(question.getByRole('checkbox', { name: say('library:remove.clips_one') })).toBeChecked()
  await question.getByRole('button', { name: say('library:remove.go') }).click()
  await expect(row('Session 1')).toBeHidden()
  await expect.poll(() => existsSync(path)).toBe(false)
})

test('a clip that is deleted is gone, and one that was moved is told and can be taken off the list', async ({
  app,
  dataFolder,
}) => {
  const { electron, page, say } = app
  const { open, pad, agree, make } = clips(app)
  const { details, select } = library(app)
  await openStudy(app, await makeStudy(dataFolder, { film: await film() }))
  await markAll(app, [
    { code: 'focus-turn', startMs: 2000, endMs: 4000 },
    { code: 'focus-turn', startMs: 6000, endMs: 8000 },
  ])
  await open()
  await pad(0, 0)
  const folder = join(dataFolder, 'clips')
  mkdirSync(folder)
  await choosePaths(electron, [folder])
  await agree()
  await make()
  expect(readdirSync(folder)).toEqual(['focus-turn 0-00-02.mp4', 'focus-turn 0-00-06.mp4'])
  renameSync(join(folder, 'focus-turn 0-00-02.mp4'), join(dataFolder, 'moved.mp4'))
  await page.getByRole('button', { name: say('app:toLibrary') }).click()
  await select('Session 1')
  const list = details.getByRole('region', { name: say('clips:list.title') })
  await expect(list).toContainText(say('clips:list.missing'))
  for (const [button, go] of [
    ['list.forget', 'list.takeOff'],
    ['list.remove', 'list.delete'],
  ] as const) {
    const fileName = button === 'list.forget' ? 'focus-turn 0-00-02.mp4' : 'focus-turn 0-00-06.mp4'
    await list.getByRole('button', { name: say(`clips:${button}`, { fileName }) }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: say(`clips:${go}`), exact: true })
      .click()
    await expect(list).not.toContainText(fileName)
  }
  expect(readdirSync(folder)).toEqual([])
  expect(existsSync(join(dataFolder, 'moved.mp4'))).toBe(true)
})

test('a clip that is cancelled leaves nothing, and its window can be used again', async ({ app, dataFolder }) => {
  const { electron, page, say } = app
  const { window, makeButton, open, pad, tick, agree } = clips(app)
  const long = await paintedFilm({
    name: 'long to cut.mp4',
    frames: 1500,
    rate: '25',
    size: { width: 1920, height: 1080 },
    encoding: [x264, '-g 250'].join(' ').split(' '),
  })
  await openStudy(app, await makeStudy(dataFolder, { film: long }))
  await markAll(app, [{ code: 'focus-turn', startMs: 500, endMs: 59_500 }])
  await open()
  await pad(0, 0)
  await tick('cards')
  const folder = join(dataFolder, 'clips')
  mkdirSync(folder)
  await saveTo(electron, join(folder, 'long.mp4'))
  await agree()
  const begin = async () => {
    await makeButton.click()
    await expect.poll(() => readdirSync(folder)).toEqual([expect.stringMatching(/^\.long\.mp4\..*\.part$/)])
  }
  const cancel = new RegExp(`^${say('components:cancel')}.*long\\.mp4`)
  await begin()
  await window.getByRole('button', { name: cancel }).click()
  await expect.poll(() => readdirSync(folder)).toEqual([])
  await expect(makeButton).toBeEnabled()
  await expect(page.getByRole('alert')).toBeHidden()

  await begin()
  await page.keyboard.press('Escape')
  await expect(window).toBeHidden()
  await page.getByRole('button', { name: cancel }).click()
  await expect.poll(() => readdirSync(folder)).toEqual([])
})

test('a disk without room is told before anything is written', async ({ app, dataFolder }) => {
  test.skip(!canMount, 'only root on Linux can mount a small disk')
  const { electron, page } = app
  const { makeButton, open, pad, agree } = clips(app)
  await openStudy(app, await makeStudy(dataFolder, { film: await film() }))
  await markAll(app, [{ code: 'focus-turn', startMs: 3120, endMs: 5480 }])
  await open()
  await pad(0, 0)
  const disk = mountSmallDisk(8 * 1024 * 1024)
  try {
    await saveTo(electron, join(disk.folder, 'clip.mp4'))
    await agree()
    await expect(makeButton).toBeEnabled({ timeout: 20_000 })
    await makeButton.click()
    await expect(page.getByText(patternOf(app.say, 'errors:clip-no-space'))).toBeVisible()
    expect(readdirSync(disk.folder)).toEqual([])
  } finally {
    disk.unmount()
  }
})
