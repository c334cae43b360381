import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import builtIn from '@resources/instruments/mbt-g-aqs.json'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { instrumentSchema } from '@contract/instrument'
import type { Event } from '@domain/coding/event'
import type { Score } from '@domain/rating/rating'
import { csvFiles, dictionaryName } from '@main/export/csv-files'
import { commentsTable, eventsTable, type ExportTable, scoresTable } from '@main/export/export-table'
import type { ExportedRating } from '@main/export/exported-rating'
import { Tally } from '@main/export/given-file'
import { readCsv } from '@main/export/rfc-4180-reader'
import { writeWhole } from '@main/export/write-whole'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spole-export-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const rating: ExportedRating = {
  workedMs: 3_600_000,
  recording: {
    id: 'rec',
    title: '=cmd()',
    date: '2026-03-12',
    group: 'G3',
    sessionNumber: 14,
    placeInTreatment: 'month 6',
  },
  rating: { id: 'rat', kind: 'independent', status: 'submitted' },
  person: { id: 'per', name: 'Kari', role: 'rater' },
  instrument: instrumentSchema.parse(builtIn),
  media: [],
  participants: [{ id: 'p3', pseudonym: 'P3', role: 'member' }],
}

const state: Event = {
  id: 'ev1',
  ratingId: 'rat',
  code: 'stop-and-rewind',
  kind: 'state',
  subjectId: 'p3',
  startMs: 1_867_240,
  endMs: 2_332_880,
  modifiers: ['a-members-story', 'event-in-the-group'],
  note: 'slow, "careful"',
  reactionOffsetMs: 250,
}
const point: Event = {
  ...state,
  id: 'ev2',
  code: 'warmth',
  kind: 'point',
  subjectId: null,
  endMs: null,
  modifiers: [],
  note: '',
}

const score = (item: number | null, value: Score['value']): Score => ({
  id: 'sc',
  ratingId: 'rat',
  item,
  dimension: 'quality',
  value,
})

const eventRows = [state, point].map((event) => ({ of: rating, event }))

/** The rows of a written table, by column. */
function byColumn(text: string): readonly Readonly<Record<string, string>>[] {
  const [ids = [], ...rows] = readCsv(text.slice(1))
  return rows.map((cells) => Object.fromEntries(ids.map((id, index) => [id, cells[index] ?? ''])))
}

/** Writes a table with its dictionary; answers its rows. */
async function write(table: ExportTable, name: string): Promise<number> {
  const tally = new Tally()
  const files = csvFiles(table, name).map((file) => ({ path: join(folder, file.name), pieces: file.pieces(tally) }))
  await writeWhole(files, { overwrite: false })
  return tally.rows
}

const read = (name: string) => readFile(join(folder, name), 'utf8')

describe('csvFiles', () => {
  it('writes one row per event, with times in both forms', async () => {
    expect(await write(eventsTable(eventRows, 'en'), 'events.csv')).toBe(2)
    const [first, second] = byColumn(await read('events.csv'))
    expect(first).toEqual({
      recording_id: 'rec',
      recording: "'=cmd()",
      date: '2026-03-12',
      group: 'G3',
      session_number: '14',
      place_in_treatment: 'month 6',
      rating_id: 'rat',
      rating_kind: 'independent',
      rating_status: 'submitted',
      rater_id: 'per',
      rater: 'Kari',
      rater_role: 'rater',
      instrument: 'mbt-g-aqs',
      instrument_title: 'Mentalization-Based Group Therapy Adherence and Quality Scale',
      instrument_version: '1',
      event_id: 'ev1',
      item: '18',
      item_name: 'Stop and rewind',
      code: 'stop-and-rewind',
      code_name: 'Stop and rewind',
      kind: 'state',
      subject: 'P3',
      subject_role: 'member',
      worked_ms: '3600000',
      modifiers: 'a-members-story|event-in-the-group',
      modifier_names: 'a member’s story|event in the group',
      start_ms: '1867240',
      end_ms: '2332880',
      duration_ms: '465640',
      start: '0:31:07.240',
      end: '0:38:52.880',
      duration: '0:07:45.640',
      reaction_offset_ms: '250',
      note: 'slow, "careful"',
    })
    expect(second).toMatchObject({
      kind: 'point',
      subject: '',
      subject_role: '',
      end_ms: '',
      duration_ms: '',
      end: '',
      duration: '',
    })
  })

  it('writes names in the language asked, identifiers in English', async () => {
    await write(eventsTable(eventRows.slice(1), 'nb'), 'e.csv')
    expect(byColumn(await read('e.csv'))[0]).toMatchObject({ code: 'warmth', code_name: 'Varme', kind: 'point' })
    expect(await read('e-dictionary.csv')).toContain(
      'code,warmth,Varme: En kommentar som viser omsorg og interesse,,,mbt-g-aqs 1\r\n',
    )
  })

  it('writes one row per score, with or without a grade', async () => {
    const rows = [
      { of: rating, score: score(18, 5), note: 'Good tempo' },
      { of: rating, score: score(9, 'not-applicable'), note: '' },
      { of: rating, score: score(null, 4), note: '' },
    ]
    await write(scoresTable(rows, 'nb'), 'scores.csv')
    const written = byColumn(await read('scores.csv'))
    expect(written).toMatchObject([
      {
        scope: 'item',
        item: '18',
        item_name: 'Bruk av stopp og spol tilbake',
        dimension: 'quality',
        dimension_name: 'Kvalitet',
        grade: '5',
        answer: 'graded',
        scale_min: '1',
        scale_max: '7',
        note: 'Good tempo',
      },
      { scope: 'item', item: '9', grade: '', answer: 'not-applicable' },
      { scope: 'overall', item: '', item_name: 'Helhetlig skår', grade: '4' },
    ])
  })

  it('writes one row per comment', async () => {
    const comment = { id: 'co', ratingId: 'rat', kind: 'comment', atMs: 61_040, text: '=slow, "careful"' } as const
    await write(commentsTable([{ of: rating, comment }], 'en'), 'comments.csv')
    expect(byColumn(await read('comments.csv'))).toMatchObject([
      { rater: 'Kari', comment_id: 'co', at_ms: '61040', at: '0:01:01.040', comment: `'=slow, "careful"` },
    ])
    const columns = byColumn(await read('comments-dictionary.csv')).map((entry) => entry['column'])
    expect(columns).toEqual(expect.arrayContaining(['rating_id', 'comment_id', 'at_ms', 'at', 'comment']))
  })

  it.each(['events', 'scores'] as const)(
    'explains every column and every choice of the %s in the dictionary',
    async (what) => {
      const scores = [{ of: rating, score: score(18, 5), note: '' }]
      await write(what === 'events' ? eventsTable(eventRows, 'en') : scoresTable(scores, 'en'), 'table.csv')
      const [columns = []] = readCsv((await read('table.csv')).slice(1))
      const entries = byColumn(await read('table-dictionary.csv'))
      for (const entry of entries) expect(entry['meaning']).toBeTruthy()
      const explained = entries.map((entry) => `${entry['column']},${entry['value']}`)
      for (const column of columns) expect(explained).toContain(`${column},`)
      for (const choice of ['rating_status,submitted', 'rating_kind,consensus', 'instrument,mbt-g-aqs', 'item,18'])
        expect(explained).toContain(choice)
      for (const choice of what === 'events'
        ? ['code,silence', 'kind,state', 'modifiers,late']
        : ['dimension,adherence', 'answer,not-rated']) {
        expect(explained).toContain(choice)
      }
    },
  )

  it('writes the header and the dictionary where there are no rows', async () => {
    expect(await write(scoresTable([], 'en'), 's.csv')).toBe(0)
    expect(await read('s.csv')).toMatch(/^\u{feff}recording_id,[a-z_,]*\r\n$/u)
  })

  it('takes rows as they come, and writes nothing when they end in a refusal', async () => {
    let taken = 0
    async function* endless() {
      for (; taken < 2000; taken += 1) yield { of: rating, event: point }
      await Promise.reject(new Error('gone'))
    }
    await expect(write(eventsTable(endless(), 'en'), 'e.csv')).rejects.toThrow('gone')
    expect(taken).toBe(2000)
    expect(await readdir(folder)).toEqual([])
  })
})

describe('dictionaryName', () => {
  it('stands beside the table', () => {
    expect(dictionaryName('a.b events.csv')).toBe('a.b events-dictionary.csv')
    expect(dictionaryName('events')).toBe('events-dictionary.csv')
  })
})
