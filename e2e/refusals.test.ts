import { existsSync } from 'node:fs'
import { open, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { spoleJson } from './command-line'
import { ask } from './door'
import { expect, test } from './launch'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { library } from './screens/library'
import { openSession, openStudy } from './screens/open-sample'
import { welcome } from './screens/welcome'
import { canMount, fillUp, mountReadOnly, mountSmallDisk } from './small-disk'
import { runSql } from './sqlite'
import { patternOf } from './words'

const passphrase = 'four quiet green chairs'

test.describe('a study that cannot be opened says why and what is safe', () => {
  test('a wrong passphrase, then the right one', async ({ app, dataFolder }) => {
    const study = await makeStudy(dataFolder, { passphrase })
    const first = welcome(app)
    await first.choose(study)
    await first.unlock('four quiet green tables')
    await expect(first.alert).toContainText(patternOf(app.say, 'errors:passphrase-wrong'))
    await first.unlock(passphrase)
    await library(app).isOpen()
    await expect(app.page.getByText(app.say('app:encrypted'), { exact: true })).toBeVisible()
  })

  test('a file that is no study', async ({ app, dataFolder }) => {
    const file = join(dataFolder, 'letter.spole')
    await writeFile(file, 'Dear colleague, this is no study.'.repeat(50))
    await welcome(app).choose(file)
    await expect(welcome(app).alert).toContainText(patternOf(app.say, 'errors:not-a-study'))
  })

  test('a study of a newer Spole is left as it is', async ({ app, dataFolder }) => {
    const study = await makeStudy(dataFolder)
    runSql(study, 'PRAGMA user_version = 999')
    const before = await stat(study)
    await welcome(app).choose(study)
    await expect(welcome(app).alert).toContainText(patternOf(app.say, 'errors:study-newer'))
    expect((await stat(study)).mtimeMs).toBe(before.mtimeMs)
  })

  test('a damaged study offers its backup, and restoring it brings the work back', async ({ app, dataFolder }) => {
    const study = await makeStudy(dataFolder)
    const first = welcome(app)
    await openStudy(app, study)
    await ask(app.page, 'study.backupNow', {})
    await ask(app.page, 'study.close', {})
    await damage(study)
    await app.page.reload()
    await first.choose(study)
    await expect(first.alert).toContainText(patternOf(app.say, 'errors:study-damaged'))
    await first.dialog.getByRole('button', { name: patternOf(app.say, 'welcome:rescue.restoreOf') }).click()
    await library(app).isOpen()
    await expect(library(app).row(recordingTitle)).toBeVisible()
  })

  test('a study that is open elsewhere names who has it', async ({ app, dataFolder, start }) => {
    const study = await makeStudy(dataFolder)
    await openStudy(app, study)
    const second = await start({ dataFolder: join(dataFolder, 'second') })
    await welcome(second).choose(study)
    await expect(welcome(second).alert).toContainText(patternOf(second.say, 'errors:study-in-use'))
    await second.electron.close()
    await expect(library(app).row(recordingTitle)).toBeVisible()
  })
})

test.describe('a study in trouble while it is open', () => {
  test.skip(!canMount, 'only root may mount the disks that these need')

  test('a place that cannot be written is open for reading only', async ({ app, dataFolder }) => {
    const study = await makeStudy(dataFolder)
    const disk = mountReadOnly(dataFolder)
    try {
      await openStudy(app, join(disk.folder, 'group.spole'))
      await expect(app.page.getByText(patternOf(app.say, 'app:readOnly'))).toBeVisible()
      await expect(app.page.getByRole('button', { name: app.say('library:add') })).toBeDisabled()
      expect(existsSync(`${study}.lock`)).toBe(false)
      await app.electron.close()
    } finally {
      disk.unmount()
    }
  })

  test('a full disk refuses the next mark and keeps all before it', async ({ start }) => {
    const disk = mountSmallDisk(8 * 1024 * 1024)
    try {
      const study = await makeStudy(disk.folder)
      const app = await start()
      await openStudy(app, study)
      const rating = await openSession(app, recordingTitle)
      await rating.press('KeyW')
      await rating.isSaved()
      const filler = join(disk.folder, 'filler')
      await fillUp(filler)
      let kept = 1
      for (let mark = 0; mark < 60 && !(await rating.trouble.isVisible()); mark += 1) {
        await rating.moveBy('ArrowRight')
        await rating.press('KeyE')
        kept += (await rating.isSavedOrRefused()) ? 1 : 0
      }
      await expect(rating.trouble).toContainText(patternOf(app.say, 'errors:disk-full'))
      await rating.trouble.getByRole('button', { name: app.say('app:trouble.goOn') }).click()
      await rating.hasEvents(kept)
      await unlink(filler)
      await rating.press('KeyH')
      await rating.isSaved()
      await rating.hasEvents(kept + 1)
      await app.electron.close()
      expect(await spoleJson(['check', study])).toEqual({ ok: true, problems: [] })
    } finally {
      disk.unmount()
    }
  })
})

test('a study whose file vanishes while it is open says so and acknowledges nothing more', async ({
  dataFolder,
  start,
}) => {
  const study = await makeStudy(dataFolder)
  const app = await start()
  await openStudy(app, study)
  const rating = await openSession(app, recordingTitle)
  await rating.press('KeyW')
  await rating.isSaved()
  await rename(study, `${study}.moved`)
  await rating.moveBy('ArrowRight')
  await rating.press('KeyE')
  await expect(rating.trouble).toContainText(patternOf(app.say, 'errors:study-vanished'))
  await rating.trouble.getByRole('button', { name: app.say('app:trouble.goOn') }).click()
  await rating.hasEvents(1)
})

/** Writes nonsense over the middle of the file; its head stays, so it still looks like a study. */
async function damage(study: string): Promise<void> {
  const file = await open(study, 'r+')
  const { size } = await file.stat()
  await file.write(Buffer.alloc(size - 8192, 0x5a), 0, size - 8192, 8192)
  await file.close()
}
