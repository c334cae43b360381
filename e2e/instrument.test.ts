import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instrument } from '@domain/instrument/instrument'
import { choosePaths, saveTo } from './dialogs'
import { expect, type RunningApp, test } from './launch'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { openSession, openStudy } from './screens/open-sample'
import { study } from './screens/study'

test('a scale is duplicated, edited, refused a taken key, exported, and read in again', async ({ app, dataFolder }) => {
  const { electron, page, say } = app
  const file = join(dataFolder, 'mine.json')
  await openStudy(app, await makeStudy(dataFolder))
  await openInstrument(app, 'MBT-G-AQS')
  await chooseMore(app, 'duplicate')
  await page.getByRole('tab', { name: /^Codes \d+$/ }).click()
  await page
    .getByRole('listbox', { name: say('instrument:codes.list') })
    .getByRole('option', { name: /Warmth/ })
    .click()
  const key = page.getByRole('group', { name: say('instrument:codes.key') })
  await key.getByRole('button', { name: say('instrument:codes.setKey') }).click()
  await page.keyboard.press('KeyE')
  await expect(key).toContainText('Exploration')
  await page.keyboard.press('Space')
  await expect(key).toContainText(say('keys:player.toggle'))
  await page.keyboard.press('Escape')
  await page
    .getByLabel(say('instrument:inLanguage.en', { label: say('instrument:codes.name') }))
    .first()
    .fill('Warmth and care')
  await page.getByRole('button', { name: say('instrument:save'), exact: true }).click()
  await expect(page.getByText(say('instrument:unsaved'))).toBeHidden()

  await saveTo(electron, file)
  await chooseMore(app, 'export')
  await expect(study(app).message).toContainText(say('instrument:exported'))
  const exported = JSON.parse(await readFile(file, 'utf8')) as Instrument
  expect(exported.codes.find((code) => code.id === 'warmth')?.name.en).toBe('Warmth and care')

  await writeFile(file, JSON.stringify({ ...exported, key: 'ours', shortTitle: 'OURS' }))
  await page.getByRole('button', { name: say('instrument:back') }).click()
  await choosePaths(electron, [file])
  await page.getByRole('button', { name: say('instrument:import') }).click()
  await expect(page.getByRole('heading', { name: /^OURS/ })).toBeVisible()
})

test('a file that is no scale is refused and changes nothing', async ({ app, dataFolder }) => {
  const { electron, page, say } = app
  const file = join(dataFolder, 'other.json')
  await writeFile(file, '{"title":"Groceries"}')
  await openStudy(app, await makeStudy(dataFolder))
  await study(app).openPage('instruments')
  await choosePaths(electron, [file])
  await page.getByRole('button', { name: say('instrument:import') }).click()
  await expect(study(app).message.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('grid', { name: say('instrument:title') }).getByRole('row')).toHaveCount(2)
})

test('a scale in use is frozen, and editing makes the next version', async ({ app, dataFolder }) => {
  const { page, say } = app
  await openStudy(app, await makeStudy(dataFolder))
  const rating = await openSession(app, recordingTitle)
  await rating.press('KeyW')
  await rating.isSaved()
  await openInstrument(app, 'MBT-G-AQS')
  await expect(page.getByText(say('instrument:frozen_one', { count: 1, next: 2 }))).toBeVisible()
  await page
    .getByLabel(say('instrument:inLanguage.en', { label: say('instrument:items.name') }))
    .first()
    .fill('Boundaries')
  await page.getByRole('button', { name: say('instrument:saveNext', { next: 2 }) }).click()
  await expect(page.getByRole('heading', { name: say('instrument:versionText', { version: 2 }) })).toBeVisible()
  await page.keyboard.press('Control+Shift+KeyL')
  await openSession(app, recordingTitle)
  await rating.hasEvents(1)
  await expect(rating.score(1, 'Adherence', 'no score')).toHaveAccessibleName(/^1 Group boundaries/)
})

async function openInstrument(app: RunningApp, name: string): Promise<void> {
  await study(app).openPage('instruments')
  await app.page
    .getByRole('grid', { name: app.say('instrument:title') })
    .getByRole('row', { name })
    .first()
    .dblclick()
  await expect(app.page.getByRole('tablist', { name: app.say('instrument:parts') })).toBeVisible()
}

async function chooseMore({ page, say }: RunningApp, entry: 'duplicate' | 'export'): Promise<void> {
  await page.getByRole('button', { name: say('instrument:more'), exact: true }).click()
  await page.getByRole('menuitem', { name: say(`instrument:${entry}`) }).click()
}
