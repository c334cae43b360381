import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { sampleFilm } from './command-line'
import { choosePaths } from './dialogs'
import { expect, test } from './launch'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { library } from './screens/library'
import { openStudy } from './screens/open-sample'

test('a recording is added by dialog with everything about it, and edited', async ({ app, dataFolder }) => {
  const { electron, page, say } = app
  const { dialog, details, row } = library(app)
  await openStudy(app, await makeStudy(dataFolder))
  await choosePaths(electron, [sampleFilm])
  await page.getByRole('button', { name: say('library:add') }).click()
  await expect(dialog.getByRole('list', { name: say('library:found.title') })).toContainText('session.mp4')
  await expect(dialog).toContainText('960')
  await dialog.getByLabel(say('library:field.title'), { exact: true }).fill('Session 15')
  await dialog.getByLabel(say('library:field.group'), { exact: true }).fill('Tuesday group')
  await dialog.getByRole('button', { name: say('library:participants.add') }).click()
  await dialog.getByLabel(say('library:participants.pseudonym', { place: 1 })).fill('T1')
  await dialog.getByRole('button', { name: say('library:consents.add') }).click()
  await dialog.getByLabel(say('library:consents.from')).fill('P1')
  await dialog.getByLabel(say('library:consents.purpose')).fill('supervision')
  await dialog.getByRole('button', { name: say('library:addOne'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(row('Session 15')).toContainText('Tuesday group')
  await expect(details).toContainText('T1')
  await expect(details).toContainText('P1 · supervision')
  await details.getByText(say('library:media.fingerprint'), { exact: true }).click({ timeout: 20_000 })
  await expect(details.getByText(/^SHA-256 [0-9a-f]{64}$/)).toBeVisible()

  await details.getByRole('button', { name: say('library:edit') }).click()
  await dialog.getByLabel(say('library:field.title'), { exact: true }).fill('Session 16')
  await dialog.getByRole('button', { name: say('library:save'), exact: true }).click()
  await expect(row('Session 16')).toBeVisible()
  await expect(row('Session 15')).toBeHidden()
})

test('a dropped file becomes a recording', async ({ app, dataFolder }) => {
  const { page, say } = app
  const { dialog, row } = library(app)
  await openStudy(app, await makeStudy(dataFolder))
  await drop(page, sampleFilm)
  await expect(dialog.getByRole('list', { name: say('library:found.title') })).toContainText('session.mp4')
  await dialog.getByRole('button', { name: say('library:addOne'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(row(/^session$/)).toBeVisible()
})

test('a moved film is missed, found again in a folder, and stays when its recording is removed', async ({
  app,
  dataFolder,
}) => {
  const { electron, page, say } = app
  const { dialog, details, row, select } = library(app)
  const film = join(dataFolder, 'film.mp4')
  const moved = join(dataFolder, 'archive', 'old', 'renamed.mp4')
  await copyFile(sampleFilm, film)
  const study = await makeStudy(dataFolder, { film, events: 7 })
  await mkdir(join(dataFolder, 'archive', 'old'), { recursive: true })
  await rename(film, moved)
  await openStudy(app, study)
  await expect(row(recordingTitle)).toContainText(say('library:mediaMissing'))
  await choosePaths(electron, [join(dataFolder, 'archive')])
  await page.getByRole('button', { name: say('library:more'), exact: true }).click()
  await page.getByRole('menuitem', { name: say('library:findMissing') }).click()
  await expect(row(recordingTitle)).not.toContainText(say('library:mediaMissing'))

  await select(recordingTitle)
  await details.getByRole('button', { name: say('library:moreOf', { title: recordingTitle }) }).click()
  await page.getByRole('menuitem', { name: say('library:remove.menu') }).click()
  const question = page.getByRole('alertdialog').or(dialog)
  await expect(question).toContainText(say('library:remove.events_other', { count: 7 }))
  await question.getByRole('button', { name: say('library:remove.go'), exact: true }).click()
  await expect(page.getByText(say('library:empty.title'))).toBeVisible()
  expect(existsSync(moved)).toBe(true)
})

test('300 recordings are searched, sorted and walked through', async ({ app, dataFolder }) => {
  const { page, say } = app
  const { count, row, table, focus } = library(app)
  await openStudy(app, await makeStudy(dataFolder, { recordings: 300 }))
  await expect(count).toHaveText(say('library:count_other', { count: 301 }))
  await page.getByRole('searchbox', { name: say('library:search') }).fill('Session 250')
  await expect(count).toHaveText(say('library:count_one', { count: 1 }))
  await expect(row('Session 250')).toBeVisible()
  await page.getByRole('searchbox', { name: say('library:search') }).fill('')
  await expect(count).toHaveText(say('library:count_other', { count: 301 }))
  await table.getByRole('columnheader', { name: say('library:column.title') }).click()
  await expect(row('Session 001')).toBeVisible()
  await focus('Session 001')
  await page.keyboard.press('Control+End')
  await expect(row('Session 300')).toBeVisible()
})

/** Drops a file as the operating system does, with its path. */
async function drop(page: Page, path: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data })
  }
}
