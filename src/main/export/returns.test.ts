import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { everything, givenTables, type GivingFormat } from '@domain/exchange/giving-out'
import { tiersToWork } from '@domain/exchange/tiers-to-work'
import type { Interchange } from '@domain/exchange/interchange'
import { exportedStudySchema } from '@contract/exported-study'
import { readFileSync } from 'node:fs'
import { readForeignFile } from '@main/exchange/read-foreign-file'
import { giveOut } from '@main/export/give-out'
import type { Db } from '@main/study/connection'
import { importEvents, planImport } from '@main/study/import-events'
import { bringIn } from '@main/study/imports/bring-in'
import { lastImport } from '@main/study/imports/brought-in'
import { takeBack } from '@main/study/imports/take-back'
import { newId } from '@main/study/identifier'
import { lookingNow, noteAt, pointAt, ratedStudy, type Rated, temporaryFolder } from '@main/study/made-up-study'
import { eventsInPages } from '@main/study/queries/events'
import { itemNotesOf, scoresOf, timeNotesOfKind } from '@main/study/queries/scores'
import { submitRating } from '@main/study/queries/ratings'
import { setTranscript } from '@main/study/queries/transcripts'
import { applyRatingChanges } from '@main/study/rating-changes'
import { selectRows } from '@main/study/row-store'

/** Marks of every kind: points and states, one still open, over each other, with subject, modifier and note. */
function filled(): Rated {
  const rated = ratedStudy()
  const { db, person, rating, recording } = rated
  const ratingId = rating.id
  const subjectId = recording.participants.find(({ pseudonym }) => pseudonym === 'P1')?.id ?? null
  const phase = (startMs: number, endMs: number | null) =>
    ({ ...pointAt(rating, startMs), code: 'phase', kind: 'state', endMs }) as const
  const events = [
    { ...pointAt(rating, 5000), subjectId, modifiers: ['strong'], note: '=slow, "careful"\nthen <b>' },
    { ...pointAt(rating, 5010), subjectId },
    { ...pointAt(rating, 9123), reactionOffsetMs: 250 },
    phase(1000, 4000),
    phase(4000, 60_000),
    phase(70_000, null),
  ]
  applyRatingChanges(db, {
    personId: person.id,
    ratingId,
    label: 'event.add',
    changes: [
      ...events.map((after) => ({ table: 'event', before: null, after }) as const),
      { table: 'score', before: null, after: { id: newId(), ratingId, item: 1, dimension: 'quality', value: 6 } },
      {
        table: 'score',
        before: null,
        after: { id: newId(), ratingId, item: null, dimension: 'quality', value: 'not-rated' },
      },
      { table: 'itemNote', before: null, after: { id: newId(), ratingId, item: 1, text: 'warm' } },
      noteAt(rating, 'comment', '@here'),
    ],
  })
  return rated
}

async function given(rated: Rated, format: GivingFormat): Promise<string> {
  const folder = temporaryFolder()
  const wish = { ...everything, format, tables: givenTables }
  const source = { db: rated.db, viewer: lookingNow(rated.db), language: 'en' } as const
  await giveOut(source, { wish, named: { base: 'study', ending: null } }, { folder, overwrite: false })
  return folder
}

async function workIn(path: string): Promise<Interchange> {
  const reading = await readForeignFile(path)
  if ('refusal' in reading) throw new Error(JSON.stringify(reading))
  if (reading.file.kind === 'events') return reading.file.work
  const tiers = reading.file.tiers.tiers.map(({ name }) => [name, 'values-are-codes'] as const)
  const isSpeech = /\.(?:vtt|srt)$/u.test(path)
  return tiersToWork(reading.file.tiers, { tiers: isSpeech ? Object.fromEntries(tiers) : {} })
}

/** Brings a file into a second study with the same recording, and answers what is in the rating then. */
async function returned(path: string) {
  const target = ratedStudy()
  const { db, person } = target
  const plan = planImport(db, {
    personId: person.id,
    work: await workIn(path),
    map: { recordings: {}, codes: {}, subjects: {}, tiers: {} },
  })
  importEvents(db, person.id, plan)
  return { target, problems: plan.problems }
}

type Field = 'code' | 'kind' | 'startMs' | 'endMs' | 'subject' | 'modifiers' | 'note' | 'reactionOffsetMs'
const placed: readonly Field[] = ['code', 'kind', 'startMs', 'endMs', 'subject']

function eventsOf(
  { db, rating, recording }: Rated,
  fields: readonly Field[],
  { withOpen }: { readonly withOpen: boolean },
) {
  const pseudonyms = new Map(recording.participants.map(({ id, pseudonym }) => [id, pseudonym]))
  return [...eventsInPages(db, rating.id)]
    .filter(({ kind, endMs }) => withOpen || kind === 'point' || endMs !== null)
    .map((event) => {
      const all = { ...event, subject: pseudonyms.get(event.subjectId ?? '') ?? '' }
      return Object.fromEntries(fields.map((field) => [field, all[field]]))
    })
}

const bare = (db: Db, ratingId: string) => ({
  scores: scoresOf(db, ratingId).map(({ item, dimension, value }) => [item, dimension, value]),
  notes: itemNotesOf(db, ratingId).map(({ item, text }) => [item, text]),
  comments: timeNotesOfKind(db, ratingId, 'comment').map(({ atMs, text }) => [atMs, text]),
})

describe('given out and brought back into a second study', () => {
  it.each([
    ['csv', 'events.csv', [...placed, 'modifiers', 'note', 'reactionOffsetMs'], true],
    ['xlsx', 'study.xlsx', [...placed, 'modifiers', 'note', 'reactionOffsetMs'], true],
    ['json', 'study.json', [...placed, 'modifiers', 'note', 'reactionOffsetMs'], true],
    ['eaf', 'Session 1.eaf', [...placed, 'modifiers', 'note'], true],
    ['boris', 'study.boris', [...placed, 'modifiers', 'note'], true],
    ['aggregated', 'study.tsv', [...placed, 'modifiers', 'note'], true],
    ['vtt', 'Session 1.vtt', placed, false],
    ['srt', 'Session 1.srt', placed, false],
    ['textgrid', 'Session 1.TextGrid', placed, false],
  ] as const)('%s holds its events', async (format, file, fields, withOpen) => {
    const rated = filled()
    const folder = await given(rated, format)
    const path = join(folder, file)
    // Praat and subtitles name no recording: their file does.
    const { target } = await returned(path)
    expect(eventsOf(target, fields, { withOpen })).toEqual(eventsOf(rated, fields, { withOpen }))
  })

  it('a workbook holds all that there is, sheet by sheet', async () => {
    const rated = filled()
    const { target, problems } = await returned(join(await given(rated, 'xlsx'), 'study.xlsx'))
    expect(problems).toEqual([])
    expect(bare(target.db, target.rating.id)).toEqual(bare(rated.db, rated.rating.id))
  })

  it('JSON holds all that there is, in the shape that is published', async () => {
    const rated = filled()
    const path = join(await given(rated, 'json'), 'study.json')
    exportedStudySchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    const { target, problems } = await returned(path)
    expect(problems).toEqual([])
    expect(bare(target.db, target.rating.id)).toEqual(bare(rated.db, rated.rating.id))
  })

  it.each([
    ['csv', 'turns.csv'],
    ['xlsx', 'study.xlsx'],
    ['json', 'study.json'],
  ] as const)(
    '%s holds the transcript, which goes to its recording whether or not the rating is open',
    async (format, file) => {
      const rated = filled()
      const cues = [
        { startMs: 0, endMs: 1500, speaker: 'T1', text: '=Welcome, "all" of you; <b>' },
        { startMs: 1500, endMs: 2750, speaker: null, text: '- and yet' },
        { startMs: 2750, endMs: 2751, speaker: 'P1', text: '' },
      ]
      const recordingId = rated.recording.recording.id
      setTranscript(rated.db, { recordingId, fileName: 'talk.vtt', cues })
      const path = join(await given(rated, format), file)
      const { db, person, rating } = ratedStudy()
      submitRating(db, { personId: person.id, ratingId: rating.id })
      const speech = { asTranscript: true, asMarks: false }
      const ask = {
        path,
        personId: person.id,
        map: null,
        recordingId: null,
        media: {},
        reservedKeys: new Map<string, string>(),
        makes: { recordings: [], participants: [], codes: null, speech },
      }
      const unwished = await bringIn(db, {
        ...ask,
        makes: { ...ask.makes, speech: { ...speech, asTranscript: false } },
      })
      expect(unwished.into.map(({ turns }) => turns)).not.toContain(3)
      expect(selectRows(db, 'transcript', '')).toEqual([])
      const outcome = await bringIn(db, ask)
      expect(outcome.into).toMatchObject([{ title: 'Session 1', events: 0, turns: 3 }])
      expect(selectRows(db, 'transcript', '')).toMatchObject([{ fileName: file, cues }])
      const again = await bringIn(db, ask)
      expect(again.problems.map(({ reason, where }) => [reason, where])).toContainEqual([
        'same-transcript',
        'Session 1',
      ])
      takeBack(db, { personId: person.id, importId: lastImport(db, person.id)?.importId ?? '' })
      expect(selectRows(db, 'transcript', '')).toEqual([])
    },
  )

  it('tables have the script beside them that reads them in R', async () => {
    expect(readdirSync(await given(filled(), 'csv'))).toContain('agreement.R')
  })

  it('SDIS and wide tables say the same', async () => {
    const rated = filled()
    const sdis = readFileSync(join(await given(rated, 'sdis'), 'study.sds'), 'utf8')
    expect(sdis).toContain('P1_stop,5.000')
    expect(sdis).toContain('phase,1.000-4.000')
    const folder = await given(rated, 'wide')
    const [head = '', line = ''] = readFileSync(join(folder, 'study.csv'), 'utf8').split('\r\n')
    const cells = new Map(head.split(',').map((name, index) => [name, line.split(',')[index]]))
    expect(['i01_adherence', 'i01_quality', 'i02_quality', 'overall_quality'].map((name) => cells.get(name))).toEqual([
      '',
      '6',
      '',
      '-98',
    ])
    const syntax = readFileSync(join(folder, 'study.sps'), 'utf8')
    expect(syntax).toContain("i01_quality '1 One: Quality'")
    expect(syntax).toContain('MISSING VALUES i01_adherence i01_quality i02_quality overall_quality (-98, -99).')
  })
})
