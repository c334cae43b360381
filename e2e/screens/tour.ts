import { join } from 'node:path'
import { expect } from '@playwright/test'
import { choosePaths } from '../dialogs'
import { sampleFilm } from '../command-line'
import type { RunningApp } from '../launch'
import { agreement, openSimulated } from './agreement'
import { alignment } from './alignment'
import { giveOut } from './give-out'
import { letters } from './letters'
import { library } from './library'
import { openSession, sampleTitle } from './open-sample'
import { report } from './report'
import { study } from './study'
import { welcome } from './welcome'

/** Goes through every screen and dialog of the app and calls `visit` at each; the app is at its first screen before. */
export async function tourOfScreens(app: RunningApp, visit: (screen: string) => Promise<void>): Promise<void> {
  await firstScreens(app, visit)
  await welcome(app).openSample()
  await library(app).isOpen()
  await libraryScreens(app, visit)
  await studyScreens(app, visit)
  await settingsScreens(app, visit)
  await app.page.keyboard.press('Control+Shift+KeyL')
  await sessionScreens(app, visit)
  await app.page.keyboard.press('Control+Shift+KeyL')
  await alignmentScreens(app, visit)
  await agreementScreens(app, visit)
  await reportScreens(app, visit)
  await letterScreens(app, visit)
}

type Visit = (screen: string) => Promise<void>

async function firstScreens(app: RunningApp, visit: Visit): Promise<void> {
  const { page, say } = app
  await expect(welcome(app).sample).toBeFocused()
  await visit('welcome')
  await page.getByRole('button', { name: say('welcome:new') }).click()
  await expect(welcome(app).dialog).toBeVisible()
  await visit('new study')
  await page.keyboard.press('Escape')
}

async function libraryScreens(app: RunningApp, visit: Visit): Promise<void> {
  const { electron, page, say } = app
  const recordings = library(app)
  const title = sampleTitle(app)
  await visit('library')
  await recordings.select(title)
  await expect(recordings.details.getByRole('heading', { name: title })).toBeVisible()
  await visit('recording')
  await recordings.details.getByRole('button', { name: say('library:edit') }).click()
  await expect(recordings.dialog).toBeVisible()
  await visit('edit recording')
  await page.keyboard.press('Escape')
  await choosePaths(electron, [sampleFilm])
  await page.getByRole('button', { name: say('library:add') }).click()
  await expect(recordings.dialog.getByText('session.mp4')).toBeVisible()
  await visit('add recording')
  await page.keyboard.press('Escape')
  await expect(recordings.dialog).toBeHidden()
  const out = giveOut(app)
  await out.open()
  await expect(out.outline).toBeVisible()
  await visit('give data out')
  await page.keyboard.press('Escape')
  await expect(out.dialog).toBeHidden()
}

async function studyScreens(app: RunningApp, visit: Visit): Promise<void> {
  const { page, say } = app
  const settings = study(app)
  for (const name of ['general', 'people', 'backups', 'history', 'instruments'] as const) {
    await settings.openPage(name)
    await visit(`study, ${name}`)
  }
  const screens = page.getByRole('navigation', { name: say('app:screens') })
  await screens.getByRole('button', { name: say('app:assignments') }).press('Enter')
  await expect(page.getByText(say('assignments:helpOwn'))).toBeVisible()
  await visit('assignments')
  await settings.openPage('instruments')
  await page
    .getByRole('grid', { name: say('instrument:title') })
    .getByRole('row', { name: 'MBT-G-AQS' })
    .dblclick()
  const parts = page.getByRole('tablist', { name: say('instrument:parts') })
  await expect(parts).toBeVisible()
  for (const part of await parts.getByRole('tab').all()) {
    await part.click()
    await visit(`instrument, ${await part.innerText()}`)
  }
}

async function settingsScreens(app: RunningApp, visit: Visit): Promise<void> {
  const { page, say } = app
  await page.keyboard.press('Control+Comma')
  const tabs = page.getByRole('tablist', { name: say('settings:title') })
  await expect(tabs).toBeVisible()
  for (const tab of await tabs.getByRole('tab').all()) {
    await tab.click()
    await visit(`settings, ${await tab.innerText()}`)
  }
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: say('app:keys') })).toBeVisible()
  await visit('keys')
  await page.keyboard.press('Escape')
}

async function sessionScreens(app: RunningApp, visit: Visit): Promise<void> {
  const { page, say } = app
  const rating = await openSession(app, sampleTitle(app))
  await rating.press('KeyS', 'KeyF', 'Digit5', 'ArrowRight', 'KeyB')
  await rating.isSaved()
  await visit('session, sheet')
  await rating.press('Control+Digit3')
  await expect(rating.eventList).toBeVisible()
  await visit('session, events')
  await rating.press('Control+Shift+KeyK')
  const clipsWindow = page.getByRole('dialog', { name: say('clips:title') })
  await expect(clipsWindow.getByText(say('clips:consent.title'))).toBeVisible()
  await expect(clipsWindow.getByText(say('clips:looking'))).toBeHidden()
  await visit('clips')
  await page.keyboard.press('Escape')
  await expect(clipsWindow).toBeHidden()
  await rating.press('Control+Digit4')
  await visit('session, codes')
  await rating.press('Control+KeyM', 'Control+Digit6')
  await expect(rating.noteList.getByRole('row')).toHaveCount(1)
  await rating.press('Home')
  await visit('session, notes')
  await expect(page.getByRole('tab', { name: say('session:tabs.transcript') })).toBeVisible()
  await rating.press('Control+Digit7')
  await expect(rating.transcript).toBeFocused()
  await visit('session, transcript')
  await rating.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: say('session:submit.title') })).toBeVisible()
  await visit('submit')
  await rating.press('Tab', 'Enter')
  await expect(page.getByRole('button', { name: say('session:locked.reopen') })).toBeVisible()
  await visit('session, locked')
}

/** Lining up needs a second file. */
async function alignmentScreens(app: RunningApp, visit: Visit): Promise<void> {
  const { electron, say } = app
  const recordings = library(app)
  await recordings.isOpen()
  await recordings.select(sampleTitle(app))
  await choosePaths(electron, [join(import.meta.dirname, '../fixtures/even-25.mp4')])
  await recordings.details.getByRole('button', { name: say('library:media.add') }).click()
  await expect(recordings.dialog.getByText('even-25.mp4')).toBeVisible()
  await visit('add file')
  await recordings.dialog.getByRole('button', { name: say('library:addOne'), exact: true }).click()
  await expect(recordings.dialog).toBeHidden()
  const rating = await openSession(app, sampleTitle(app))
  await visit('session, two files')
  await rating.press('Control+Shift+KeyO')
  const pair = alignment(app, 'even-25.mp4')
  await expect(pair.time('even-25.mp4')).toHaveText('0:00:00.000')
  await visit('alignment')
  await rating.press('Escape')
  await expect(pair.dialog).toBeHidden()
}

async function agreementScreens(app: RunningApp, visit: Visit): Promise<void> {
  const { page, say } = app
  await page.getByRole('button', { name: say('app:toLibrary') }).click()
  await library(app).isOpen()
  await page.getByRole('button', { name: new RegExp(say('app:studyMenu')) }).press('Enter')
  await page.getByRole('menuitem', { name: say('app:closeStudy') }).press('Enter')
  await openSimulated(app)
  await library(app).isOpen()
  const screen = agreement(app)
  await screen.open()
  await expect(screen.figures).toBeVisible()
  for (const id of ['table', 'pairs', 'gold', 'drift', 'generalizability', 'events', 'report'] as const) {
    await screen.openPage(id)
    await expect(page.getByRole('progressbar')).toHaveCount(0)
    await visit(`agreement, ${id}`)
  }
  await screen.openPage('table')
  await screen.figures.getByRole('button').first().press('Enter')
  await expect(screen.dialog).toBeVisible()
  await visit('agreement, figure')
  await page.keyboard.press('Escape')
}

/** In the simulated study, which the agreement screens have opened. */
async function reportScreens(app: RunningApp, visit: Visit): Promise<void> {
  const screen = report(app)
  await screen.open()
  for (const id of screen.pages) {
    await screen.openPage(id)
    await expect(screen.pictures.first().locator('svg').first()).toBeVisible()
    await screen.openTable()
    await visit(`report, ${id}`)
  }
}

/** In the simulated study, where ratings are submitted. */
async function letterScreens(app: RunningApp, visit: Visit): Promise<void> {
  const { page, say } = app
  const letter = letters(app)
  await page.keyboard.press('Control+Shift+KeyL')
  await library(app).isOpen()
  await library(app).select(new RegExp(say('main:simulated.session', { number: 24 })))
  await page.getByRole('button', { name: say('library:letters.write') }).click()
  await expect(page.getByRole('button', { name: say('letter:begin') })).toBeVisible()
  await visit('letters')
  await page.getByRole('button', { name: say('letter:begin') }).click()
  await letter.isOpen()
  await letter.openEvidence()
  await letter.take()
  await expect(letter.moments).toHaveCount(1)
  await visit('letter')
  await page.getByRole('button', { name: say('letter:preview') }).click()
  await expect(page.getByRole('dialog').getByRole('figure').first()).toBeVisible({ timeout: 30_000 })
  await visit('letter on paper')
  await page.keyboard.press('Escape')
}
