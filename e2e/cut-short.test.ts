import { mkdirSync, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { choosePaths, saveTo } from './dialogs'
import { ask } from './door'
import { expect, type RunningApp, test } from './launch'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { bringIn } from './screens/bring-in'
import { giveOut } from './screens/give-out'
import { openSession, openStudy } from './screens/open-sample'

test.setTimeout(120_000)

/** Stops work from the strip of a window. */
async function stop({ page, say }: RunningApp, job: string): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('components:cancelJob', { job }) })
    .click()
}

test('giving out that is stopped in the middle leaves nothing in the folder, and the window can be used again', async ({
  app,
  dataFolder,
}) => {
  const { electron, say } = app
  await openStudy(app, await makeStudy(dataFolder, { events: 40_000 }))
  const out = giveOut(app)
  const folder = join(dataFolder, 'given')
  mkdirSync(folder)
  const write = out.button('exports:write')
  const untouched = async (): Promise<void> => {
    await expect.poll(() => readdirSync(folder)).toEqual([])
    await expect(write).toBeEnabled()
    await expect(out.dialog.getByRole('alert')).toBeHidden()
  }
  await out.open()
  await expect(write).toBeEnabled({ timeout: 30_000 })

  await test.step('a workbook', async () => {
    await saveTo(electron, join(folder, 'study.xlsx'))
    await write.click()
    await expect
      .poll(() => readdirSync(folder), { intervals: [20] })
      .toEqual([expect.stringMatching(/^\.study\.xlsx\..*\.part$/)])
    await stop(app, say('jobs:export', { subject: 'study' }))
    await untouched()
  })

  await test.step('tables in a folder of their own, which goes too', async () => {
    await out.choose('csv')
    await choosePaths(electron, [folder])
    await expect(write).toBeEnabled({ timeout: 30_000 })
    await write.click()
    await expect.poll(() => readdirSync(folder), { intervals: [20] }).toEqual(['Group A csv'])
    await stop(app, say('jobs:export', { subject: 'Group A csv' }))
    await untouched()
  })

  await out.choose('sdis')
  await expect(write).toBeEnabled({ timeout: 30_000 })
  await out.writeTo(join(folder, 'study.sds'))
  expect(readdirSync(folder)).toEqual(['study.sds'])
})

test('bringing in that is stopped in the middle changes nothing, and the file can be brought in again', async ({
  app,
  dataFolder,
}) => {
  const count = 60_000
  const rows = Array.from(
    { length: count },
    (_, index) => `e${index},${recordingTitle},warmth,point,${index % 10_000},`,
  )
  const file = join(dataFolder, 'many.csv')
  await writeFile(file, ['event_id,recording,code,kind,start_ms,end_ms', ...rows, ''].join('\n'))
  await openStudy(app, await makeStudy(dataFolder))
  const { page, say } = app
  const window = bringIn(app)
  const { dialog } = window
  const lines = () => ask(page, 'recordings.list', { search: '', sort: 'added', descending: false, filter: 'all' })
  const before = await lines()
  await window.choose(file)
  await expect(dialog.getByText(`“${recordingTitle}”: ${count} events`)).toBeVisible({ timeout: 30_000 })
  await expect(window.go).toBeEnabled()
  await window.go.click()
  // The file is read; what comes of it is planned and written in one transaction from here on.
  await expect
    .poll(() => dialog.getByRole('progressbar').getAttribute('aria-valuenow'), { intervals: [20], timeout: 30_000 })
    .toMatch(/[12]/)
  await stop(app, say('jobs:import-bring', { subject: 'many.csv' }))
  await expect(window.go).toBeEnabled()
  await expect(dialog.getByRole('alert')).toBeHidden()
  expect(await lines()).toEqual(before)
  expect(await ask(page, 'imports.last', {})).toBeNull()

  await window.go.click()
  await expect(dialog.getByText(say('imports:outcome.done'))).toBeVisible({ timeout: 60_000 })
  await window.close()
  const rating = await openSession(app, recordingTitle)
  await rating.hasEvents(count)
})
