import { expect, test } from './launch'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { openSession, openStudy } from './screens/open-sample'
import { study } from './screens/study'

test('a backup is restored from the app, and the restore is taken back', async ({ dataFolder, start }) => {
  const path = await makeStudy(dataFolder)
  const app = await start()
  await openStudy(app, path)
  const { page, say } = app
  const settings = study(app)
  const restore = async (kind: string): Promise<void> => {
    await settings.openPage('backups')
    await page
      .getByRole('row', { name: kind })
      .or(page.getByRole('row').filter({ hasText: kind }))
      .first()
      .getByRole('button')
      .click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: say('study:backups.restoreGo'), exact: true })
      .click()
    await expect(settings.message).toContainText(say('study:backups.restored'))
    await page.keyboard.press('Control+Shift+KeyL')
  }

  const rating = await openSession(app, recordingTitle)
  await rating.press('KeyW')
  await rating.isSaved()
  await settings.openPage('backups')
  await page.getByRole('button', { name: say('study:backups.now') }).click()
  await expect(page.getByRole('row').filter({ hasText: say('study:backups.kind.by-hand') })).toBeVisible()
  await page.keyboard.press('Control+Shift+KeyL')
  await openSession(app, recordingTitle)
  await rating.moveBy('ArrowRight')
  await rating.press('KeyE')
  await rating.hasEvents(2)
  await rating.isSaved()

  await restore(say('study:backups.kind.by-hand'))
  await openSession(app, recordingTitle)
  await rating.hasEvents(1)

  await restore(say('study:backups.kind.before-restore'))
  await openSession(app, recordingTitle)
  await rating.hasEvents(2)
})
