import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import readWorkbook from 'read-excel-file/node'
import type { GivingFormat } from '@domain/exchange/giving-out'
import { spoleJson } from './command-line'
import { expect, test } from './launch'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { readCsv } from './read-csv'
import { giveOut } from './screens/give-out'
import { openStudy } from './screens/open-sample'

const marks = 60

test('the window says what a form cannot hold before it writes, and leaves behind what is asked', async ({
  app,
  dataFolder,
}) => {
  const { say } = app
  await openStudy(app, await makeStudy(dataFolder, { events: marks }))
  const out = giveOut(app)
  await out.open()

  await test.step('a workbook holds everything', async () => {
    await expect(out.outline).toContainText(say('exports:losses.none'))
    await out.writeTo(join(dataFolder, 'study.xlsx'))
    await out.close()
    const sheets = await readWorkbook(join(dataFolder, 'study.xlsx'))
    expect(sheets.map(({ sheet }) => sheet)).toContain('events dictionary')
    expect(sheets.find(({ sheet }) => sheet === 'events')?.data).toHaveLength(marks + 1)
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

const placed = ['code', 'kind', 'subject', 'start_ms', 'end_ms'] as const
const all = [...placed, 'modifiers', 'note'] as const

/** Columns of the table of events that a format holds; those without ends cannot hold states that are still open. */
const formats: readonly (readonly [GivingFormat, string, readonly string[], 'with-open' | 'ended'])[] = [
  ['csv', 'events.csv', [...all, 'reaction_offset_ms'], 'with-open'],
  ['xlsx', 'study.xlsx', [...all, 'reaction_offset_ms'], 'with-open'],
  ['json', 'study.json', [...all, 'reaction_offset_ms'], 'with-open'],
  ['eaf', `${recordingTitle}.eaf`, all, 'with-open'],
  ['boris', 'study.boris', all, 'with-open'],
  ['aggregated', 'study.tsv', all, 'with-open'],
  ['vtt', `${recordingTitle}.vtt`, placed, 'ended'],
  ['srt', `${recordingTitle}.srt`, placed, 'ended'],
  ['textgrid', `${recordingTitle}.TextGrid`, placed, 'ended'],
]

const schema = resolve(import.meta.dirname, '../../shared/data/eaf/xsd/EAFv3.0.xsd')

test('what goes out comes back into a second study, in every form', async ({ dataFolder }) => {
  const first = join(dataFolder, 'first')
  await mkdir(first)
  const from = await makeStudy(first, { events: marks })
  const sent = await eventsOf(from, join(dataFolder, 'sent.csv'))
  for (const [format, file, columns, open] of formats) {
    await test.step(format, async () => {
      const folder = join(dataFolder, format)
      await mkdir(folder)
      const path = join(folder, file)
      const written = await spoleJson(['export', from, '--format', format, '--out', path])
      expect(written).toMatchObject({ rows: expect.any(Number), losses: expect.any(Array) })
      expect(written).toHaveProperty('files', expect.arrayContaining([path]))

      if (format === 'eaf' && existsSync(schema)) {
        const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, path])
        expect(`${status} ${String(stderr)}`).toContain('0 ')
      }

      const into = await makeStudy(folder)
      await spoleJson(['import', into, path, '--map', await mapFor(format, path, folder)])
      const lines = (rows: typeof sent) =>
        rows
          .filter((row) => open === 'with-open' || row['kind'] === 'point' || row['end_ms'] !== '')
          .map((row) => columns.map((column) => row[column]).join('|'))
          .toSorted()
      expect(lines(await eventsOf(into, join(folder, 'came.csv')))).toEqual(lines(sent))
    })
  }
})

async function eventsOf(study: string, path: string) {
  await spoleJson(['export', study, '--what', 'events', '--out', path])
  return readCsv(path)
}

/** Subtitles say who and what; that what is said are codes has to be said. */
async function mapFor(format: GivingFormat, path: string, folder: string): Promise<string> {
  const text = format === 'vtt' || format === 'srt' ? await readFile(path, 'utf8') : ''
  const speakers = [...text.matchAll(/^(?:<v ([^>]+)>|([A-Z]\d): )/gmu)].map(([, voice, name]) => voice ?? name ?? '')
  const tiers = Object.fromEntries(['speech', ...speakers].map((name) => [name, 'values-are-codes']))
  const map = join(folder, 'map.json')
  await writeFile(map, JSON.stringify({ tiers }))
  return map
}
