import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import readWorkbook from 'read-excel-file/node'
import { expect, test } from './launch'
import { giveOut } from './screens/give-out'
import { welcome } from './screens/welcome'

test.setTimeout(120_000)

test('the window says what a form cannot hold before it writes, and leaves behind what is asked', async ({
  app,
  dataFolder,
}) => {
  const { say } = app
  await welcome(app).openSample()
  const out = giveOut(app)
  await out.open()

  await test.step('a workbook holds everything', async () => {
    await expect(out.outline).toContainText(say('exports:losses.none'))
    await out.writeTo(join(dataFolder, 'study.xlsx'))
    await out.close()
    const sheets = await readWorkbook(join(dataFolder, 'study.xlsx'))
    expect(sheets.map(({ sheet }) => sheet)).toContain('events dictionary')
    expect(sheets.find(({ sheet }) => sheet === 'events')?.data.length).toBeGreaterThan(10)
  })

  await test.step('SDIS does not: it is said with counts, and what is left out too', async () => {
    await out.open()
    await out.choose('sdis')
    await expect(out.outline).toContainText(say('exports:losses.some'))
    await expect(out.outline.getByRole('listitem').first()).toContainText(/\d+/)
    await out.dialog.getByText(say('exports:parts.names.name'), { exact: true }).click()
    await expect(out.outline).toContainText('R1')
    await out.writeTo(join(dataFolder, 'study.sds'))
    await expect(out.dialog).toContainText(say('exports:parts.names.name'))
    await out.close()
    expect(await readFile(join(dataFolder, 'study.sds'), 'utf8')).toContain('Timed')
  })

  await test.step('several tables go into a folder of their own, with the script that reads them', async () => {
    await out.open()
    await out.choose('csv')
    await out.writeTo(dataFolder)
    await out.close()
    const folder = (await readdir(dataFolder)).find((name) => name.endsWith(' csv')) ?? ''
    expect(await readdir(join(dataFolder, folder))).toEqual(expect.arrayContaining(['events.csv', 'agreement.R']))
  })
})
