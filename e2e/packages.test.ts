import { join } from 'node:path'
import { sampleFilm, spoleJson } from './command-line'
import { saveTo } from './dialogs'
import { expect, test } from './launch'
import { library } from './screens/library'
import { openSession } from './screens/open-sample'
import { packages } from './screens/packages'
import { firstPerson } from './screens/people'
import { study } from './screens/study'
import { welcome } from './screens/welcome'

const title = 'Session 1'

test('work goes from the coordinator to the rater and back', async ({ dataFolder, start }) => {
  test.slow()
  const home = join(dataFolder, 'home.spole')
  await spoleJson(['new', home, '--title', 'Trial', '--no-passphrase'])
  await spoleJson(['add', home, sampleFilm, '--title', title, '--date', '2026-03-12', '--participants', 'T1:therapist'])
  const app = await start()
  const { electron, page, say } = app
  const { openPage, close, message } = study(app)
  const sending = packages(app)

  await test.step('the coordinator sends a recording with its film', async () => {
    await welcome(app).choose(home)
    await page.getByRole('button', { name: new RegExp(`${say('people:roleLabel')}$`) }).click()
    await page.getByRole('option', { name: say('people:role.coordinator') }).click()
    await firstPerson(app).begin('Inger')
    await openPage('people')
    await page.getByRole('button', { name: say('people:add') }).click()
    await sending.dialog.getByLabel(say('people:name')).fill('Kari')
    await sending.dialog.getByRole('button', { name: say('people:save') }).click()
    await openPage('packages')
    await sending.make(join(dataFolder, 'for Kari.spolepack'), 'between us', { person: 'Kari', withMedia: true })
    await expect(sending.table.getByRole('row').filter({ hasText: 'Kari' })).toBeVisible()
    await close()
  })

  await test.step('the rater makes a study of it and rates', async () => {
    await page.getByRole('button', { name: say('welcome:package') }).click()
    await sending.look(join(dataFolder, 'for Kari.spolepack'), 'guessed')
    await expect(sending.dialog.getByRole('alert')).toContainText('That is not the passphrase')
    await sending.dialog.getByLabel(say('packages:passphrase'), { exact: true }).fill('between us')
    await sending.press('packages:receive.look')
    await expect(sending.dialog.getByText(title)).toBeVisible()
    await saveTo(electron, join(dataFolder, 'kari.spole'))
    await sending.press('packages:receive.goNew')
    await library(app).isOpen()
    const rating = await openSession(app, title)
    await rating.press('KeyW')
    await rating.isSaved()
    await rating.hasEvents(1)
    await openPage('packages')
    await sending.make(join(dataFolder, 'back.spolepack'), 'also between us')
    await close()
  })

  await test.step('the coordinator sees what it would bring, and receives it', async () => {
    await welcome(app).choose(home)
    await library(app).isOpen()
    await openPage('packages')
    const receive = page.getByRole('button', { name: say('packages:receive.open') })
    await receive.click()
    await sending.look(join(dataFolder, 'back.spolepack'), 'also between us')
    await expect(sending.dialog.getByText(say('packages:outcome.new_one', { count: 1 }))).toBeVisible()
    await sending.press('packages:receive.go')
    await expect(sending.dialog.getByText(say('packages:report.done'))).toBeVisible()
    await sending.dialog.getByText(say('packages:takeBack.open'), { exact: true }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: say('packages:takeBack.go'), exact: true })
      .click()
    await expect(sending.dialog).toBeHidden()
    await expect(sending.table.getByText(say('packages:direction.read'))).toBeHidden()
    await receive.click()
    await sending.look(join(dataFolder, 'back.spolepack'), 'also between us')
    await sending.press('packages:receive.go')
    await sending.press('packages:close')
    await expect(sending.table.getByRole('button', { name: /Take back the package from/ })).toBeVisible()
    await receive.click()
    await sending.look(join(dataFolder, 'back.spolepack'), 'also between us')
    await expect(sending.dialog.getByText(say('packages:outcome.same_one', { count: 1 }))).toBeVisible()
    await sending.press('components:cancel')
    await expect(message.getByRole('alert')).toHaveCount(0)
  })

  await close()
  expect(await spoleJson(['check', home])).toEqual({ ok: true, problems: [] })
})

test('a package that is double-clicked or dropped on the window is looked into', async ({ dataFolder, start }) => {
  const home = join(dataFolder, 'home.spole')
  const pack = join(dataFolder, 'for Kari.spolepack')
  await spoleJson(['new', home, '--title', 'Trial', '--no-passphrase'])
  await spoleJson(['add', home, sampleFilm, '--title', title, '--date', '2026-03-12', '--participants', 'T1:therapist'])
  const secret = { SPOLE_PACKAGE_PASSPHRASE: 'between us' }
  await spoleJson(['package', 'make', home, '--kind', 'instrument', '--out', pack], secret)

  const app = await start({ arguments: [pack] })
  const { electron, page, say } = app
  const { dialog } = packages(app)
  const other = say('packages:receive.other', { name: 'for Kari.spolepack' })

  await test.step('given with the start it waits for its passphrase, to become a study', async () => {
    await expect(dialog.getByRole('button', { name: other })).toBeVisible()
    await expect(dialog).toContainText(say('packages:receive.helpNew'))
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  await test.step('given to the running app it comes to the study that is open', async () => {
    await welcome(app).choose(home)
    await firstPerson(app).begin('Inger')
    await library(app).isOpen()
    await electron.evaluate(({ app: running }, path) => {
      running.emit('second-instance', {}, ['spole', path], '/')
    }, pack)
    await expect(dialog.getByRole('button', { name: other })).toBeVisible()
    await expect(dialog).toContainText(say('packages:receive.help'))
    await page.keyboard.press('Escape')
    await expect(packages(app).table).toBeVisible()
  })

  await test.step('dropped on the library it is received, and no recording is added', async () => {
    await page.keyboard.press('Control+Shift+KeyL')
    await library(app).isOpen()
    await page.evaluate(() => {
      const input = document.createElement('input')
      input.type = 'file'
      input.id = 'carrier'
      document.body.append(input)
    })
    await page.locator('#carrier').setInputFiles(pack)
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#carrier')
      const carried = new DataTransfer()
      for (const file of input?.files ?? []) carried.items.add(file)
      input?.remove()
      for (const type of ['dragover', 'drop'])
        window.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }))
    })
    await expect(dialog.getByRole('button', { name: other })).toBeVisible()
    await expect(dialog).toHaveCount(1)
  })
})
