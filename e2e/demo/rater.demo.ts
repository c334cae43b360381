import { join } from 'node:path'
import { expect, test } from '../launch'
import { library } from '../screens/library'
import { sampleTitle } from '../screens/open-sample'
import { session } from '../screens/session'
import { welcome } from '../screens/welcome'
import { demoOutput, startNarrator } from './narrator'

test('a scripted rater does the whole job', async ({ app }) => {
  const { page, say } = app
  const { step, picture } = await startNarrator(page)
  const recordings = library(app)
  const rating = session(app)
  const { press } = rating
  const inBothThemes = async (name: string): Promise<void> => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await picture(`${name} dark`)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  }

  await step('The first screen', () => expect(welcome(app).sample).toBeFocused())
  await step('The sample study, ready to rate', async () => {
    await welcome(app).openSample()
    await recordings.isOpen()
  })
  await step('Opens the session', async () => {
    await recordings.open(sampleTitle(app))
    await rating.isOpen()
  })
  await step('Plays, and marks the phase that begins', async () => {
    await press('Space')
    await rating.reaches(400)
    await press('KeyS')
    await expect(rating.inHand).toContainText('Phase')
  })
  await step('Marks that P4 comes late, chosen before the mark', async () => {
    await rating.goTo('0:10.6')
    await rating.reaches(10_700)
    await press('Digit6', 'KeyB', 'Shift+Digit1', 'Digit6')
    await expect(rating.inHand).toContainText('P4')
  })
  await step('Marks that T2 takes it up, named after the mark, with a note', async () => {
    await rating.goTo('0:17.2')
    await rating.reaches(17_300)
    await press('KeyN', 'Digit2', 'Shift+Digit1', 'KeyE', 'Digit2', 'Enter')
    await page.keyboard.type('asks what the others felt when the door opened')
    await press('Enter')
    await expect(rating.inHand).toContainText('the door opened')
  })
  await step('The next phase takes the place of the first', async () => {
    await rating.goTo('0:37.1')
    await rating.reaches(37_200)
    await press('KeyS', 'KeyI', 'Digit1', 'Shift+Digit1')
    await rating.goTo('1:03.6')
    await rating.reaches(63_700)
    await press('KeyS', 'KeyF', 'Digit5', 'Shift+Digit1')
    await expect(rating.code('Focus turn')).toHaveAccessibleName(say('session:openState', { name: 'Focus turn' }))
  })
  await step('Stops and rewinds, with several states open at once', async () => {
    await rating.goTo('1:22')
    await rating.reaches(82_100)
    await press('KeyU', 'Digit1', 'Shift+Digit1', 'KeyR', 'Digit5', 'Shift+Digit1')
    await rating.goTo('1:40')
    await rating.reaches(100_100)
    await press('KeyQ', 'Digit5')
    await rating.goTo('2:00')
    await rating.reaches(120_100)
    await press('KeyQ', 'KeyR')
    await rating.goTo('2:38')
    await rating.reaches(158_100)
    await press('KeyF')
    await expect(rating.code('Focus turn')).toHaveAccessibleName('Focus turn')
  })
  await step('Takes a slip back, and corrects an event by a frame', async () => {
    await press('Space', 'KeyJ')
    await expect(rating.inHand).toContainText('Therapist relation')
    await press('Control+KeyZ')
    await expect(rating.hint).toContainText(/^Undone/)
    await press('Backspace', 'Alt+Shift+Comma', 'Alt+Shift+Comma')
    await rating.isSaved()
  })
  await inBothThemes('The session')
  await step('Looks through the events', async () => {
    await press('Control+Digit3')
    await expect(rating.eventList).toBeVisible()
  })
  await step('Looks a key up', async () => {
    await press('F1')
    await expect(page.getByRole('dialog', { name: say('app:keys') })).toBeVisible()
  })
  await press('Escape')
  await step('Scores all items and the session as a whole', async () => {
    await press('Control+Digit2')
    await rating.scoreAll()
    await rating.isSaved()
    await expect(page.getByText(/^(\d+) of \1 scored/)).toBeVisible()
  })
  await step('Looks at what is still open before submitting', async () => {
    await press('Control+Enter')
    await expect(page.getByRole('dialog', { name: say('session:submit.title') })).toBeVisible()
  })
  await step('Submits: the rating is locked', async () => {
    await press('Tab', 'Enter')
    await expect(page.getByRole('button', { name: say('session:locked.reopen') })).toBeVisible()
  })
  await step('Exports events and scores', async () => {
    await press('Control+Shift+KeyL')
    await recordings.isOpen()
    await recordings.exportAll('events', join(demoOutput, 'events.csv'))
    await recordings.exportAll('scores', join(demoOutput, 'scores.csv'))
  })
  await inBothThemes('The recordings')
})
