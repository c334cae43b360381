import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { formatClock } from '@domain/time/clock'
import { choosePaths } from './dialogs'
import { expect, type RunningApp, test } from './launch'
import { hasFfmpeg, madeFile, noFfmpeg, paintedFilm } from './made-media/make'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { paintedNumber } from './painted-clip'
import { library } from './screens/library'
import { openSession, openStudy } from './screens/open-sample'
import { session } from './screens/session'

test.skip(!hasFfmpeg, noFfmpeg)
test.setTimeout(120_000)

const sound = ['-f', 'lavfi', '-i', 'sine=frequency=300:duration=6']
const frames = { frames: 150, rate: '25' }

/** Films that Chromium does not play, painted with their frame numbers. */
const films = [
  {
    name: 'motion.avi',
    says: 'AVI',
    film: { ...frames, encoding: ['-c:v', 'mjpeg', '-pix_fmt', 'yuvj420p', '-q:v', '3'] },
  },
  { name: 'stream.ts', says: 'MPEG transport stream', film: { ...frames, encoding: ['-c:v', 'libx264', '-bf', '2'] } },
  {
    name: 'phone.mp4',
    says: 'H.265',
    film: { ...frames, encoding: ['-c:v', 'libx265', '-x265-params', 'log-level=error', '-tag:v', 'hvc1'] },
  },
  { name: 'divx.mkv', says: 'MPEG-4 part 2', film: { ...frames, encoding: ['-c:v', 'mpeg4', '-q:v', '2'] } },
] as const

const jumps = [0, 1, 77, 149, 60, 3]

for (const { name, says, film } of films) {
  test(`${name} is named, copied when it is added, shows the frame asked for, and goes with its recording`, async ({
    app,
    dataFolder,
  }) => {
    const { electron, page, say } = app
    const { dialog, details, row } = library(app)
    await openStudy(app, await makeStudy(dataFolder))
    await choosePaths(electron, [await paintedFilm({ ...film, name })])
    await page.getByRole('button', { name: say('library:add') }).click()
    await expect(dialog).toContainText(says)
    await expect(dialog).toContainText(say('media:plays.nothing'))
    await expect(dialog.getByRole('checkbox', { name: say('media:copy.makeWhenAdded', { name }) })).toBeChecked()
    const title = name.replace(/\.\w+$/, '')
    await dialog.getByRole('button', { name: say('library:addOne'), exact: true }).click()
    await expect(row(new RegExp(`^${title}`))).toBeVisible()
    await expect(details.getByRole('button', { name: say('media:copy.removeOf', { name }) })).toBeVisible({
      timeout: 60_000,
    })
    expect(copiesIn(dataFolder)).toEqual([expect.stringMatching(/^[0-9a-f-]{36}\.[0-9a-f-]{36}\.mp4$/)])

    await details.getByRole('button', { name: say('library:openSession'), exact: true }).click()
    const rating = session(app)
    await rating.isOpen()
    for (const index of jumps) {
      await rating.goTo(formatClock(index * 40))
      await expect.poll(() => paintedNumber(app), { message: `frame ${index}`, intervals: [30, 30, 60] }).toBe(index)
    }
    await page.getByRole('button', { name: say('app:toLibrary') }).click()
    await removeRecording(app, title)
    expect(existsSync(join(dataFolder, 'group.spole-media'))).toBe(false)
  })
}

test('a copy is offered on the stage and taken up there without reopening; the original comes back when it is deleted', async ({
  app,
  dataFolder,
}) => {
  const { page, say } = app
  const name = 'phone.mp4'
  const film = await paintedFilm({ ...films[2].film, name })
  await openStudy(app, await makeStudy(dataFolder, { film }))
  const rating = await openSession(app, recordingTitle)
  await rating.goTo(formatClock(40 * 40))
  const make = page.getByRole('button', { name: say('media:copy.makeOf', { name }) })
  await expect(page.getByRole('alert')).toContainText('H.265')
  await make.click()
  await expect(page.getByRole('alert')).toBeHidden({ timeout: 60_000 })
  await expect.poll(() => paintedNumber(app), { intervals: [50] }).toBe(40)
  await page.getByRole('button', { name: say('app:toLibrary') }).click()
  const { details, select } = library(app)
  await select(recordingTitle)
  await details.getByRole('button', { name: say('media:copy.removeOf', { name }) }).click()
  await expect(details.getByRole('button', { name: say('media:copy.makeOf', { name }) })).toBeVisible()
  expect(copiesIn(dataFolder)).toEqual([])
})

test('sound that cannot be heard is said on the stage, and heard after a copy', async ({ app, dataFolder }) => {
  const { page, say } = app
  const name = 'surround.mp4'
  const film = await paintedFilm({ ...frames, name, inputs: sound, encoding: ['-c:v', 'libx264', '-c:a', 'ac3'] })
  await openStudy(app, await makeStudy(dataFolder, { film }))
  await openSession(app, recordingTitle)
  const note = page.getByText(say('player:silent', { fileName: name, codec: 'AC-3 (Dolby Digital)' }))
  await expect(note).toBeVisible()
  await page.getByRole('button', { name: say('media:copy.makeOf', { name }) }).click()
  await expect(note).toBeHidden({ timeout: 60_000 })
  await page.keyboard.press('Space')
  await expect
    .poll(() =>
      page
        .locator('video')
        .evaluate((video) => (video as { webkitAudioDecodedByteCount?: number }).webkitAudioDecodedByteCount ?? 0),
    )
    .toBeGreaterThan(0)
})

test('a copy that is cancelled leaves nothing', async ({ app, dataFolder }) => {
  const { page, say } = app
  const { details, select } = library(app)
  const name = 'long.mov'
  const film = await madeFile(name, [
    '-f',
    'lavfi',
    '-i',
    'testsrc2=size=1920x1080:rate=25:duration=40',
    '-c:v',
    'mjpeg',
    '-q:v',
    '5',
  ])
  await openStudy(app, await makeStudy(dataFolder, { film }))
  await select(recordingTitle)
  await details.getByRole('button', { name: say('media:copy.makeOf', { name }) }).click()
  await expect.poll(() => copiesIn(dataFolder).length).toBe(1)
  const job = say('jobs:copy', { subject: name })
  await page.getByRole('button', { name: say('components:cancelJob', { job }) }).click()
  await expect(details.getByRole('button', { name: say('media:copy.makeOf', { name }) })).toBeVisible()
  await expect.poll(() => existsSync(join(dataFolder, 'group.spole-media'))).toBe(false)
})

test('without ffmpeg the way out is named, and what was chosen wrongly is refused', async ({ start, dataFolder }) => {
  const film = await paintedFilm({ ...films[0].film, name: films[0].name })
  const study = await makeStudy(dataFolder, { film })
  const app = await start({ env: { PATH: '' }, dataFolder: join(dataFolder, 'app') })
  const { page, say, electron } = app
  await openStudy(app, study)
  const { details, select } = library(app)
  await select(recordingTitle)
  await expect(details).toContainText(say('media:plays.nothing'))
  await expect(details).toContainText(say('media:copy.wayOut'))
  await expect(details.getByRole('button', { name: say('media:copy.makeOf', { name: films[0].name }) })).toBeHidden()
  await page.keyboard.press('ControlOrMeta+Comma')
  await expect(page.getByText(say('settings:ffmpeg.none'))).toBeVisible()
  await choosePaths(electron, [film])
  await page.getByRole('button', { name: say('settings:ffmpeg.choose') }).click()
  await expect(page.getByRole('region', { name: say('components:messages') })).toContainText(
    say('errors:not-ffmpeg').split('\n')[0] ?? '',
  )
})

function copiesIn(dataFolder: string): readonly string[] {
  const folder = join(dataFolder, 'group.spole-media')
  return existsSync(folder) ? readdirSync(folder) : []
}

async function removeRecording(app: RunningApp, title: string): Promise<void> {
  const { page, say } = app
  const { details, select, row } = library(app)
  await select(new RegExp(`^${title}`))
  await details.getByRole('button', { name: say('library:moreOf', { title }) }).click()
  await page.getByRole('menuitem', { name: say('library:remove.menu') }).click()
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText(say('library:remove.copies_one', { count: 1 }))
  await question.getByRole('button', { name: say('library:remove.go'), exact: true }).click()
  await expect(row(new RegExp(`^${title}`))).toBeHidden()
}
