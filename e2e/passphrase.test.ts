import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { spole } from './command-line'
import { expect, test } from './launch'
import { firstPerson } from './screens/people'
import { library } from './screens/library'
import { study } from './screens/study'
import { welcome } from './screens/welcome'

test('a passphrase is added, changed and removed, and the window always says which', async ({ app, dataFolder }) => {
  const { page, say } = app
  const path = join(dataFolder, 'open.spole')
  const settings = study(app)
  const field = (name: string) => settings.dialog.getByLabel(say(`study:passphrase.${name}`), { exact: true })
  const change = async (
    wish: 'add' | 'change' | 'remove',
    current: string | null,
    next: string | null,
  ): Promise<void> => {
    await page.getByRole('button', { name: say(`study:passphrase.${wish}`), exact: true }).click()
    if (current !== null) await field('current').fill(current)
    if (next !== null) {
      await field('next').fill(next)
      await field('again').fill(next)
      await expect(settings.dialog).toContainText(say('study:passphrase.nobodyRecovers'))
    }
    await settings.dialog.getByRole('button', { name: say(`study:passphrase.go.${wish}`), exact: true }).click()
  }

  await welcome(app).make('Teaching', path, null)
  await firstPerson(app).begin('AB')
  await library(app).isOpen()
  await expect(settings.notEncrypted).toBeVisible()
  expect(await isPlain(path)).toBe(true)

  await settings.openPage('general')
  await change('add', null, 'first quiet green chair')
  await expect(settings.encrypted).toBeVisible()
  expect(await isPlain(path)).toBe(false)

  await change('change', 'a wrong one', 'second quiet green chair')
  await expect(settings.dialog.getByRole('alert')).toBeVisible()
  await field('current').fill('first quiet green chair')
  await settings.dialog.getByRole('button', { name: say('study:passphrase.go.change'), exact: true }).click()
  await expect(settings.dialog).toBeHidden()
  await settings.close()
  await expect(welcome(app).sample).toBeVisible()
  expect(await opensWith(path, 'first quiet green chair')).toBe(false)
  expect(await opensWith(path, 'second quiet green chair')).toBe(true)

  await welcome(app).choose(path)
  await welcome(app).unlock('second quiet green chair')
  await settings.openPage('general')
  await change('remove', 'second quiet green chair', null)
  await expect(settings.notEncrypted).toBeVisible()
  expect(await isPlain(path)).toBe(true)
})

async function isPlain(path: string): Promise<boolean> {
  return (await readFile(path)).subarray(0, 15).toString() === 'SQLite format 3'
}

async function opensWith(path: string, passphrase: string): Promise<boolean> {
  return (await spole(['list', path], { SPOLE_PASSPHRASE: passphrase })).code === 0
}
