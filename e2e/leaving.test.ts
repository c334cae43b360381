import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { spoleJson } from './command-line'
import { expect, type RunningApp, test } from './launch'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { openSession, openStudy } from './screens/open-sample'

const marks = 40

/** Closes the window, and resolves when the app has gone with it. */
async function closeAfter({ electron, page }: RunningApp, presses: number): Promise<void> {
  const gone = new Promise((done) => electron.process().once('exit', done))
  // In one turn of the page: nothing of it can be on disk when the window is told to close.
  await page
    .evaluate((count) => {
      for (let press = 0; press < count; press += 1)
        document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyW', key: 'w', bubbles: true }))
      window.close()
    }, presses)
    .catch(() => undefined)
  await gone
}

test('marks that are still on their way are kept when the window is closed', async ({ dataFolder, start }) => {
  const study = await makeStudy(dataFolder)
  const app = await start()
  await openStudy(app, study)
  const rating = await openSession(app, recordingTitle)
  await rating.moveBy('ArrowRight')
  await rating.press('KeyW')
  await rating.isSaved()
  await closeAfter(app, marks)
  const again = await start()
  await openStudy(again, study)
  const reopened = await openSession(again, recordingTitle)
  await reopened.hasEvents(marks + 1)
  await again.electron.close()
  expect(await spoleJson(['check', study])).toEqual({ ok: true, problems: [] })
})

test('a note that is being typed is kept when the window is closed', async ({ dataFolder, start }) => {
  const study = await makeStudy(dataFolder)
  const app = await start()
  await openStudy(app, study)
  const rating = await openSession(app, recordingTitle)
  await rating.moveBy('ArrowRight')
  await rating.press('KeyW', 'Enter')
  await expect(app.page.getByRole('textbox', { name: app.say('session:note') })).toBeFocused()
  await app.page.keyboard.type('typed to the last moment')
  await closeAfter(app, 0)
  const out = join(dataFolder, 'events.csv')
  await spoleJson(['export', study, '--what', 'events', '--out', out])
  expect(await readFile(out, 'utf8')).toContain('typed to the last moment')
})
