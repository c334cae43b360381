import { expect, test } from './launch'
import { openSampleSession } from './screens/open-sample'

test('a key is changed, a taken one is refused, and the change stays', async ({ start }) => {
  const before = await start()
  const { page, say } = before
  const rating = await openSampleSession(before)
  const play = say('keys:player.toggle')
  const dialog = page.getByRole('dialog', { name: say('app:keys') })

  await rating.press('Shift+Slash')
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: say('settings:keys.changeOf', { command: play }), exact: true }).click()
  await page.keyboard.press('Period')
  await expect(dialog).toContainText(say('settings:keys.taken', { command: say('keys:player.frameForward') }))
  await page.keyboard.press('F7')
  await expect(
    dialog.getByRole('button', { name: say('settings:keys.resetOf', { command: play }), exact: true }),
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await rating.press('Space')
  await rating.isPaused()
  await rating.press('F7')
  await rating.isPlaying()
  await before.electron.close()

  const after = await start()
  const again = await openSampleSession(after)
  await again.press('F7')
  await again.isPlaying()
})
