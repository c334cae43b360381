import { expect, test } from './launch'
import { openSampleSession } from './screens/open-sample'
import { patternOf } from './words'

test('undo and redo go on after a restart where they stopped', async ({ start }) => {
  const before = await start()
  const rating = await openSampleSession(before)
  for (const key of ['KeyW', 'KeyE', 'KeyH']) {
    await rating.press(key)
    await rating.moveBy('ArrowRight')
    await rating.isSaved()
  }
  await rating.press('Control+KeyZ')
  await rating.hasEvents(2)
  await rating.isSaved()
  await before.electron.close()

  const after = await start()
  const reopened = await openSampleSession(after)
  await reopened.hasEvents(2)
  await reopened.press('Control+Shift+KeyZ')
  await reopened.hasEvents(3)
  await expect(reopened.inHand).toContainText('Challenge')
  await reopened.press('Control+KeyZ', 'Control+KeyZ', 'Control+KeyZ')
  await reopened.hasEvents(0)
  await reopened.press('Control+KeyZ')
  await expect(reopened.hint).toContainText(patternOf(after.say, 'errors:nothing-to-undo'))
})
