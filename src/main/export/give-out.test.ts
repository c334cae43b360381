import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import readWorkbook from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { everything, type GivingWish } from '@domain/exchange/giving-out'
import { giveOut, outlineGiving } from '@main/export/give-out'
import type { Source } from '@main/export/source'
import { newId } from '@main/study/identifier'
import {
  addRecording,
  lookingNow,
  noteAt,
  pointAt,
  type Rated,
  ratedStudy,
  temporaryFolder,
} from '@main/study/made-up-study'
import { openRating } from '@main/study/queries/ratings'
import { applyRatingChanges } from '@main/study/rating-changes'

const named = { base: 'study', ending: null } as const
const wish = (more: Partial<GivingWish>): GivingWish => ({
  ...everything,
  format: 'xlsx',
  tables: ['events', 'scores', 'comments'],
  ...more,
})

/** A study with one event, score, note and comment, all of them with texts that would be formulas. */
function filled(): { readonly rated: Rated; readonly source: Source } {
  const rated = ratedStudy()
  const { db, person, rating } = rated
  const ratingId = rating.id
  applyRatingChanges(db, {
    personId: person.id,
    ratingId,
    label: 'event.add',
    changes: [
      { table: 'event', before: null, after: { ...pointAt(rating, 5000), note: '=1+1' } },
      { table: 'score', before: null, after: { id: newId(), ratingId, item: 1, dimension: 'quality', value: 6 } },
      { table: 'itemNote', before: null, after: { id: newId(), ratingId, item: 1, text: 'warm' } },
      noteAt(rating, 'comment', '@here'),
    ],
  })
  return { rated, source: { db, viewer: lookingNow(db), language: 'en' } }
}

it('writes a workbook with a sheet and a dictionary for each table, in which no cell is a formula', async () => {
  const folder = temporaryFolder()
  const written = await giveOut(filled().source, { wish: wish({}), named }, { folder, overwrite: false })
  expect(written).toEqual({ files: ['study.xlsx'], rows: 3, losses: [] })
  const sheets = await readWorkbook(join(folder, 'study.xlsx'))
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    'events',
    'scores',
    'comments',
    'events dictionary',
    'scores dictionary',
    'comments dictionary',
  ])
  const [head = [], ...rows] = sheets[0]?.data ?? []
  expect(rows).toHaveLength(1)
  expect(rows[0]?.[head.indexOf('note')]).toBe("'=1+1")
  expect(rows[0]?.[head.indexOf('start_ms')]).toBe(5000)
})

it('says what would be written, and writes nothing', async () => {
  const { source } = filled()
  const outline = await outlineGiving(source, { wish: wish({ format: 'csv' }), named })
  expect(outline).toMatchObject({ rows: 3, files: expect.arrayContaining(['events.csv', 'scores-dictionary.csv']) })
})

it('leaves behind what is asked, and says the same of a rater in every table', async () => {
  const folder = temporaryFolder()
  const { source, rated } = filled()
  const without = ['notes', 'names', 'dates'] as const
  await giveOut(source, { wish: wish({ format: 'csv', without }), named }, { folder, overwrite: false })
  const all = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  for (const secret of ['=1+1', 'warm', '@here', 'Kari', rated.person.id, '2026-03-01'])
    expect(all.join('\n')).not.toContain(secret)
  expect(all.join('\n').match(/,R1,R1,rater,/gu)).toHaveLength(2)
})

it('refuses to put several recordings into one named file', async () => {
  const { rated, source } = filled()
  const other = addRecording(rated.db, 'Session 2').recording.id
  openRating(rated.db, { personId: rated.person.id, recordingId: other })
  const giving = { wish: wish({ format: 'eaf' }), named: { base: 'one', ending: '.eaf' } }
  const folder = temporaryFolder()
  await expect(giveOut(source, giving, { folder, overwrite: false })).rejects.toMatchObject({ code: 'several-files' })
  await giveOut(source, { ...giving, named }, { folder, overwrite: false })
  expect(readdirSync(folder).toSorted()).toEqual(['Session 1.eaf', 'Session 2.eaf'])
})

it('touches no file that is there unless it may, and makes the folder that is not', async () => {
  const { source } = filled()
  const folder = join(temporaryFolder(), 'new', 'er')
  const giving = { wish: wish({}), named }
  await giveOut(source, giving, { folder, overwrite: false })
  writeFileSync(join(folder, 'study.xlsx'), 'mine')
  await expect(giveOut(source, giving, { folder, overwrite: false })).rejects.toMatchObject({ code: 'file-exists' })
  expect(readFileSync(join(folder, 'study.xlsx'), 'utf8')).toBe('mine')
  await giveOut(source, giving, { folder, overwrite: true })
  expect(readdirSync(folder)).toEqual(['study.xlsx'])
})
