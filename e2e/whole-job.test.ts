import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './launch'
import { tabTo } from './keyboard'
import { readCsv } from './read-csv'
import { library } from './screens/library'
import { sampleTitle } from './screens/open-sample'
import { session } from './screens/session'
import { welcome } from './screens/welcome'

test('a rater does the whole job by keyboard alone', async ({ app, dataFolder }) => {
  test.setTimeout(180_000)
  const { page, say } = app
  const recordings = library(app)
  const rating = session(app)
  const { press, inHand, hint } = rating

  await test.step('opens the sample', async () => {
    await expect(welcome(app).sample).toBeFocused()
    await press('Enter')
    await recordings.isOpen()
    await recordings.open(sampleTitle(app))
    await rating.isOpen()
    await rating.hasEvents(0)
  })

  await test.step('marks phases that replace one another while the film plays', async () => {
    await press('Space')
    await rating.isPlaying()
    await press('KeyS')
    await expect(inHand).toContainText('Phase')
    await expect(inHand).toContainText(say('session:stillOpen'))
    await expect(inHand.getByRole('button', { name: 'Opening and recap' })).toHaveAttribute('aria-pressed', 'true')
    await expect(rating.code('Phase')).toHaveAccessibleName(say('session:openState', { name: 'Phase' }))
    await rating.reaches(1500)
    await press('KeyS')
    await expect(inHand.getByRole('button', { name: 'Check-in and agenda' })).toHaveAttribute('aria-pressed', 'true')
    await rating.hasEvents(2)
  })

  await test.step('names the participant before the mark and after it', async () => {
    await press('Digit6')
    await expect(rating.participant('P4')).toHaveAttribute('aria-pressed', 'true')
    await press('KeyB')
    await expect(inHand).toContainText('P4')
    await press('Digit6')
    await expect(rating.participant('P4')).toHaveAttribute('aria-pressed', 'false')
    await press('KeyN', 'Digit2')
    await expect(inHand).toContainText('T2')
  })

  await test.step('adds modifiers and a note without the mouse', async () => {
    await press('Shift+Digit1')
    await expect(inHand.getByRole('button', { name: 'Adequate' })).toHaveAttribute('aria-pressed', 'true')
    await press('Enter')
    await expect(inHand.getByRole('textbox', { name: say('session:note') })).toBeFocused()
    await page.keyboard.type('=SUM(A1), said twice')
    await press('Enter')
    await expect(inHand).toContainText('=SUM(A1), said twice')
    await rating.isPlaying()
  })

  await test.step('keeps several states open at once and closes them', async () => {
    await press('KeyF', 'Digit5', 'KeyV')
    await expect(rating.code('Focus turn')).toHaveAccessibleName(say('session:openState', { name: 'Focus turn' }))
    await expect(rating.code('Silence')).toHaveAccessibleName(say('session:openState', { name: 'Silence' }))
    await rating.reaches(4000)
    await press('KeyV', 'KeyF')
    await expect(rating.code('Silence')).toHaveAccessibleName('Silence')
    await expect(rating.code('Focus turn')).toHaveAccessibleName('Focus turn')
    await press('Space')
    await rating.hasEvents(6)
  })

  await test.step('corrects the last event: start, end, nudge, code, participant', async () => {
    await press('KeyW', 'Backspace')
    await expect(inHand).toContainText('Warmth')
    await press('Digit1')
    await expect(inHand).toContainText('T1')
    const before = await inHand.innerText()
    await press('Alt+Period')
    await expect(inHand).not.toHaveText(before)
    await rating.moveBy('ArrowRight')
    await press('BracketLeft')
    await press('BracketRight')
    await expect(hint).toContainText(say('session:hint.pointHasNoEnd', { code: 'Warmth' }))
    await press('Control+KeyE', 'KeyE')
    await expect(inHand).toContainText('Exploration')
    await expect(inHand).toContainText('T1')
  })

  await test.step('is refused an end before the start, with the reason', async () => {
    await press('KeyR', 'KeyR')
    await expect(hint).toContainText(/must end after it begins/)
    await rating.moveBy('ArrowRight')
    await press('KeyR')
    await expect(rating.code('Stop and rewind')).toHaveAccessibleName('Stop and rewind')
    await rating.hasEvents(8)
  })

  await test.step('deletes, undoes and redoes', async () => {
    await press('KeyY')
    await rating.hasEvents(9)
    await press('Delete')
    await rating.hasEvents(8)
    await press('Control+KeyZ')
    await rating.hasEvents(9)
    await press('Control+KeyZ')
    await rating.hasEvents(8)
    await press('Control+Shift+KeyZ')
    await rating.hasEvents(9)
    await rating.isSaved()
  })

  await test.step('is told what is missing before submitting', async () => {
    await press('Control+Enter')
    const findings = page.getByRole('dialog', { name: say('session:submit.title') })
    await expect(findings).toContainText('Item 1 Group boundaries: 2 events are marked for it')
    await expect(findings).toContainText('was never played')
    await expect(findings).toContainText('Phase, begun at')
    await press('Escape')
    await expect(findings).toBeHidden()
  })

  await test.step('scores all items and both overall scores', async () => {
    await press('Control+Digit2')
    await rating.scoreAll()
    await expect(rating.score(18, 'Adherence', 4)).toBeVisible()
    await expect(rating.score(null, 'Quality', 3)).toBeVisible()
    await expect(page.getByText(/^(\d+) of \1 scored/)).toBeVisible()
    await rating.isSaved()
  })

  await test.step('submits, is locked, and reopens with a reason', async () => {
    await press('Control+Enter')
    const findings = page.getByRole('dialog', { name: say('session:submit.title') })
    await expect(findings.getByRole('button', { name: say('session:submit.goOn') })).toBeFocused()
    await press('Tab')
    await expect(findings.getByRole('button', { name: say('session:submit.submitAnyway') })).toBeFocused()
    await press('Enter')
    const reopen = page.getByRole('button', { name: say('session:locked.reopen') })
    await expect(reopen).toBeVisible()
    await press('Escape', 'KeyW')
    await rating.hasEvents(9)
    await tabTo(page, reopen)
    await press('Enter')
    await page.keyboard.type('Saw the ending again')
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: say('session:locked.reopenDo') }))
    await press('Enter')
    await expect(reopen).toBeHidden()
    await press('Control+Enter')
    await expect(findings.getByRole('button', { name: say('session:submit.goOn') })).toBeFocused()
    await press('Tab')
    await expect(findings.getByRole('button', { name: say('session:submit.submitAnyway') })).toBeFocused()
    await press('Enter')
    await expect(reopen).toBeVisible()
  })

  const events = join(dataFolder, 'events.csv')
  const scores = join(dataFolder, 'scores.csv')
  await test.step('exports events and scores', async () => {
    await press('Control+Shift+KeyL')
    await recordings.isOpen()
    await expect(recordings.table).toContainText(say('library:state.submitted'))
    await recordings.exportAll('events', events)
    await recordings.exportAll('scores', scores)
  })

  const mine = (await readCsv(events)).filter((row) => row['rater'] !== say('main:sample.gold'))
  expect(mine).toHaveLength(9)
  expect(mine.filter((row) => row['code'] === 'phase')).toMatchObject([
    { modifiers: 'opening-and-recap', end_ms: expect.stringMatching(/^\d+$/) },
    { modifiers: 'check-in-and-agenda', end_ms: '' },
  ])
  expect(mine.find((row) => row['code'] === 'boundary-event')).toMatchObject({ subject: 'P4' })
  expect(mine.find((row) => row['code'] === 'boundary-addressed')).toMatchObject({
    subject: 'T2',
    modifiers: 'adequate',
    note: expect.stringMatching(/^'=SUM\(A1\), said twice$/),
    start: expect.stringMatching(/^0:00:0\d\.\d{3}$/),
  })
  const graded = (await readCsv(scores)).filter((row) => row['rater'] !== say('main:sample.gold'))
  expect(graded.filter((row) => row['item'] === '18')).toMatchObject([
    { dimension: 'adherence', grade: '4' },
    { dimension: 'quality', grade: '5' },
  ])
  const dictionaries = (await readdir(dataFolder)).filter((name) => /dictionary/.test(name))
  expect(dictionaries).toHaveLength(2)
  const [columns = ''] = (await readFile(events, 'utf8')).replace(/^\uFEFF/, '').split(/\r?\n/)
  const explained = await readCsv(join(dataFolder, dictionaries.find((name) => name.includes('events')) ?? ''))
  expect(explained.map((row) => Object.values(row)[0])).toEqual(expect.arrayContaining(columns.split(',')))
})
