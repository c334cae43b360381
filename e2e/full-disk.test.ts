import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { saveTo } from './dialogs'
import { expect, type RunningApp, test } from './launch'
import { hasFfmpeg, noFfmpeg, paintedFilm } from './made-media/make'
import { makeStudy } from './made-study/make-study'
import { clips, markAll } from './screens/clips'
import { giveOut } from './screens/give-out'
import { letters } from './screens/letters'
import { library } from './screens/library'
import { openStudy } from './screens/open-sample'
import { canMount, fillUp, mountSmallDisk } from './small-disk'
import { patternOf } from './words'

test.skip(!canMount, 'only root on Linux can mount a small disk')

/** A full disk elsewhere is said where it was met, and is no trouble of the study. */
async function isNoTrouble({ page, say }: RunningApp): Promise<void> {
  await expect(page.getByRole('alertdialog', { name: say('app:trouble.title') })).toBeHidden()
}

test('giving out to a disk that runs full leaves nothing there, and goes elsewhere', async ({ app, dataFolder }) => {
  await openStudy(app, await makeStudy(dataFolder, { events: 5000 }))
  const out = giveOut(app)
  const disk = mountSmallDisk(64 * 1024)
  try {
    await out.open()
    await expect(out.button('exports:write')).toBeEnabled()
    await saveTo(app.electron, join(disk.folder, 'study.xlsx'))
    await out.button('exports:write').click()
    await expect(out.dialog.getByRole('alert')).toContainText(patternOf(app.say, 'errors:file-disk-full'))
    await isNoTrouble(app)
    expect(readdirSync(disk.folder)).toEqual([])
  } finally {
    disk.unmount()
  }
  mkdirSync(join(dataFolder, 'elsewhere'))
  await out.writeTo(join(dataFolder, 'elsewhere', 'study.xlsx'))
  expect(readdirSync(join(dataFolder, 'elsewhere'))).toEqual(['study.xlsx'])
})

test('a letter whose PDF finds no room leaves nothing there, and is saved elsewhere', async ({ app, dataFolder }) => {
  test.setTimeout(90_000)
  const { electron, page, say } = app
  const letter = letters(app)
  await page.getByRole('button', { name: say('welcome:simulated') }).press('Enter')
  await library(app).isOpen()
  await library(app).select(new RegExp(say('main:simulated.session', { number: 24 })))
  await page.getByRole('button', { name: say('library:letters.write') }).click()
  await page.getByRole('button', { name: say('letter:begin') }).click()
  await letter.isOpen()
  const disk = mountSmallDisk(8 * 1024)
  try {
    await page.getByRole('button', { name: say('letter:preview') }).click()
    const preview = page.getByRole('dialog')
    await expect(preview.getByRole('figure').first()).toBeVisible({ timeout: 30_000 })
    await saveTo(electron, join(disk.folder, 'letter.pdf'))
    await preview.getByRole('button', { name: say('paper:save') }).click()
    await expect(page.getByText(patternOf(say, 'errors:file-disk-full'))).toBeVisible({ timeout: 30_000 })
    await isNoTrouble(app)
    expect(readdirSync(disk.folder)).toEqual([])
    await saveTo(electron, join(dataFolder, 'letter.pdf'))
    await preview.getByRole('button', { name: say('paper:save') }).click()
    await expect.poll(() => readdirSync(dataFolder)).toContain('letter.pdf')
  } finally {
    disk.unmount()
  }
})

test('a disk that runs full while a clip is written leaves nothing of it, and the window can be used again', async ({
  app,
  dataFolder,
}) => {
  test.skip(!hasFfmpeg, noFfmpeg)
  test.setTimeout(120_000)
  const { electron, page } = app
  const { makeButton, open, pad, agree } = clips(app)
  const film = await paintedFilm({
    name: 'to cut.mp4',
    frames: 1000,
    rate: '25',
    size: { width: 1280, height: 720 },
    encoding: '-c:v libx264 -preset veryfast -crf 24 -pix_fmt yuv420p -g 250'.split(' '),
  })
  await openStudy(app, await makeStudy(dataFolder, { film }))
  await markAll(app, [{ code: 'focus-turn', startMs: 500, endMs: 39_000 }])
  await open()
  await pad(0, 0)
  const disk = mountSmallDisk(320 * 1024 * 1024)
  try {
    await saveTo(electron, join(disk.folder, 'clip.mp4'))
    await agree()
    await expect(makeButton).toBeEnabled({ timeout: 20_000 })
    await makeButton.click()
    await expect.poll(() => readdirSync(disk.folder), { intervals: [20] }).toEqual([expect.stringMatching(/\.part$/)])
    await fillUp(join(disk.folder, 'filler'))
    await expect(page.getByText(patternOf(app.say, 'errors:clip-disk-full'))).toBeVisible({ timeout: 60_000 })
    await isNoTrouble(app)
    expect(readdirSync(disk.folder)).toEqual(['filler'])
    await expect(makeButton).toBeEnabled()
  } finally {
    disk.unmount()
  }
})
