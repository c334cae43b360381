import { join } from 'node:path'
import { expect, test } from './launch'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { openSampleSession, openSession, openStudy } from './screens/open-sample'
import { patternOf } from './words'

test('the transcript is read along, searched and jumped to', async ({ app }) => {
  const { page, say } = app
  const rating = await openSampleSession(app)
  const time = page.getByRole('timer', { name: say('player:time') })
  await expect(page.getByRole('tab', { name: say('session:tabs.transcript') })).toBeVisible()
  await rating.press('Control+Digit7')
  await expect(rating.transcript).toBeFocused()
  const now = rating.transcript.locator('[data-now]')

  await rating.goTo('0:18')
  await expect(now).toContainText('T2')
  await expect(now).toContainText('Good that you came')

  await page.getByRole('searchbox', { name: say('session:transcript.search') }).fill('ran the last')
  await expect(rating.transcript.getByRole('row')).toHaveCount(1)
  await rating.transcript.focus()
  await rating.press('Home', 'Enter')
  await expect(time).toContainText('0:00:27.')
})

test('a click on a speaker in the timeline goes to what is said', async ({ app }) => {
  const { page, say } = app
  const rating = await openSampleSession(app)
  await expect(page.getByRole('tab', { name: say('session:tabs.transcript') })).toBeVisible()
  const box = await rating.timeline.boundingBox()
  if (box === null) throw new Error('The timeline has no place on screen.')
  const plot = { left: box.x + 148, width: box.width - 148 }
  // 0:48 of 4:08; P3 speaks from 0:46.
  const x = plot.left + (48 / 248) * plot.width
  await page.mouse.move(x, box.y + 57)
  await expect(page.getByText(/Something happened with a phone/).first()).toBeVisible()
  await page.mouse.click(x, box.y + 57)
  await expect(page.getByRole('timer', { name: say('player:time') })).toContainText('0:00:46.')
})

test('without a transcript there is no tab, and its key says so', async ({ app, dataFolder }) => {
  // The sample's film has captions beside it.
  await openStudy(app, await makeStudy(dataFolder, { film: join(import.meta.dirname, 'fixtures/even-25.mp4') }))
  const rating = await openSession(app, recordingTitle)
  await expect(app.page.locator('[data-frame]')).toHaveText(app.say('player:frame', { index: 0 }))
  await expect(app.page.getByRole('tab', { name: app.say('session:tabs.transcript') })).toBeHidden()
  await rating.press('Control+Digit7')
  await expect(rating.hint).toContainText(patternOf(app.say, 'session:hint.noTranscript'))
})
