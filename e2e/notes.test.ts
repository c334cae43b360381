import { join } from 'node:path'
import { expect, test } from './launch'
import { readCsv } from './read-csv'
import { library } from './screens/library'
import { openSampleSession } from './screens/open-sample'
import { patternOf } from './words'

test('markers and comments are made, found, changed and exported by keys alone', async ({ app, dataFolder }) => {
  const { page, say } = app
  const rating = await openSampleSession(app)
  const rows = rating.noteList.getByRole('row')
  await rating.press('Control+KeyM')
  await expect(rating.hint).toContainText(patternOf(say, 'session:hint.markerSet'))
  await rating.arriveAt(10_000)
  await rating.press('Space')
  await rating.reaches(10_200)
  await rating.press('Control+Shift+KeyM')
  await rating.isPaused()
  await page.keyboard.type('Slow and warm')
  await rating.press('Enter')
  await rating.isPlaying()
  await rating.press('Space')
  await rating.isSaved()

  await test.step('the list tells them in order of time, and jumps', async () => {
    await rating.press('Control+Digit6')
    await expect(rating.noteList).toBeFocused()
    await expect(rows).toHaveCount(2)
    await expect(rows.nth(1)).toContainText('Slow and warm')
    await rating.press('Home', 'Enter')
    await expect(page.getByRole('timer', { name: say('player:time') })).toContainText('0:00:00.000')
    await rating.press('Control+Shift+ArrowRight')
    await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  })

  await test.step('a comment is written anew, deleted, and comes back with undo', async () => {
    await rating.noteList.focus()
    await rating.press('F2')
    await page.keyboard.type('Slow, warm and clear')
    await rating.press('Enter')
    await expect(rows.nth(1)).toContainText('Slow, warm and clear')
    await rating.press('Delete')
    await expect(rows).toHaveCount(1)
    await rating.press('Control+KeyZ')
    await expect(rows).toHaveCount(2)
    await rating.isSaved()
  })

  await test.step('a flag is dragged to another frame', async () => {
    const box = await rating.timeline.boundingBox()
    if (box === null) throw new Error('The timeline has no place on screen.')
    const [left, y] = [box.x + 151, box.y + 42]
    await page.mouse.move(left, y)
    await page.mouse.down()
    await page.mouse.move(left + 60, y, { steps: 4 })
    await page.mouse.up()
    await expect(rows.first()).not.toContainText('0:00:00.000')
    await rating.isSaved()
  })

  await test.step('a submitted rating keeps its notes as they are', async () => {
    await rating.submit()
    await rating.noteList.focus()
    await rating.press('Home', 'Delete', 'F2')
    await expect(rows).toHaveCount(2)
    await expect(page.getByRole('group', { name: say('session:timeNote.edit') })).toBeHidden()
  })

  await test.step('comments are exported, markers are not', async () => {
    const table = join(dataFolder, 'comments.csv')
    await rating.press('Control+Shift+KeyL')
    await library(app).isOpen()
    await library(app).exportAll('comments', table)
    const written = await readCsv(table)
    expect(written).toMatchObject([{ comment: 'Slow, warm and clear', at: expect.stringMatching(/^0:00:1\d\.\d{3}$/) }])
  })
})
