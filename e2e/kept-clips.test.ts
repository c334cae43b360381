import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { choosePaths, saveTo } from './dialogs'
import { expect, test } from './launch'
import { hasFfmpeg, noFfmpeg, paintedFilm } from './made-media/make'
import { tickingFilm, x264 } from './made-media/ticking'
import { cutting } from './screens/clips'
import { library } from './screens/library'
import { canMount, mountSmallDisk } from './small-disk'
import { patternOf } from './words'

test.skip(!hasFfmpeg, noFfmpeg)
test.setTimeout(120_000)

test('a missing consent has to be answered, is kept with the clip, and the clip goes with its recording', async ({
  app,
  dataFolder,
}) => {
  const { page, say } = app
  const { details, select, row } = library(app)
  const { window, makeButton, makeInto } = await cutting(app, dataFolder, {
    film: await tickingFilm(),
    marks: [{ code: 'focus-turn', startMs: 4000, endMs: 6000 }],
  })
  await expect(window.getByText(say('clips:consent.none', { who: 'T1, T2, P1, P2, P3, P4, P5' }))).toBeVisible()
  await expect(window.getByText(say('clips:copied_one'))).toBeVisible()
  await expect(makeButton).toBeDisabled()
  const path = join(dataFolder, 'shown.mp4')
  await makeInto(path)
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
  const { details, select } = library(app)
  const { agree, make } = await cutting(app, dataFolder, {
    film: await tickingFilm(),
    marks: [
      { code: 'focus-turn', startMs: 2000, endMs: 4000 },
      { code: 'focus-turn', startMs: 6000, endMs: 8000 },
    ],
  })
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
  const long = await paintedFilm({
    name: 'long to cut.mp4',
    frames: 1500,
    rate: '25',
    size: { width: 1920, height: 1080 },
    encoding: [x264, '-g 250'].join(' ').split(' '),
  })
  const { window, makeButton, tick, agree } = await cutting(app, dataFolder, {
    film: long,
    marks: [{ code: 'focus-turn', startMs: 500, endMs: 59_500 }],
  })
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
  const { makeButton, agree } = await cutting(app, dataFolder, {
    film: await tickingFilm(),
    marks: [{ code: 'focus-turn', startMs: 3120, endMs: 5480 }],
  })
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
