import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ImportMakes, ImportPreview } from '@contract/calls/imports'
import { checkStudy } from '@main/study/check'
import type { Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { redo, undo } from '@main/study/history/undo'
import { newId } from '@main/study/identifier'
import { bringIn } from '@main/study/imports/bring-in'
import { lastImport } from '@main/study/imports/brought-in'
import { type ImportAsk, lookIntoFile } from '@main/study/imports/look'
import { takeBack } from '@main/study/imports/take-back'
import { pointAt, ratedStudy, temporaryFolder } from '@main/study/made-up-study'
import { eventsInPages } from '@main/study/queries/events'
import { removeRecording } from '@main/study/queries/recording-removal'
import { addWorkSpell } from '@main/study/queries/work-spells'
import { applyRatingChanges } from '@main/study/rating-changes'
import { selectRows } from '@main/study/row-store'

const project = {
  project_format_version: '7.0',
  behaviors_conf: {
    0: { type: 'Point event', code: 'halt', key: 's', color: '#aa3311' },
    1: {
      type: 'State event',
      code: 'talk',
      key: 'k',
      excluded: 'silent',
      modifiers: { 0: { name: 'voice', type: 0, values: ['loud (l)', 'low'] } },
    },
    2: { type: 'State event', code: 'silent', key: '', excluded: '' },
  },
  observations: {
    'visit 4': {
      date: '2026-03-12T10:00:00',
      file: { 1: ['/elsewhere/S1.mp4'] },
      events: [
        [1.5, 'Anna', 'halt', '', 'soft'],
        [2, '', 'talk', 'loud', ''],
        [4, '', 'talk', 'loud', ''],
      ],
    },
    'visit 5': { events: [[3, 'Anna', 'halt', '', '']] },
  },
}

const noMakes: ImportMakes = {
  recordings: [],
  participants: [],
  codes: null,
  speech: { asTranscript: true, asMarks: false },
}

const everything: ImportMakes = {
  ...noMakes,
  recordings: [{ name: 'visit 5', withMedia: false }],
  participants: [{ name: 'Anna', pseudonym: 'P7', role: 'member' }],
  codes: { as: 'version', title: '', names: ['halt', 'talk', 'silent'] },
}

function fileOf(text: string, name = 'lab.boris'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

function asked(path: string, personId: string | null, given: Partial<ImportAsk> = {}): ImportAsk {
  const nothing = { map: null, makes: noMakes, recordingId: null, media: {}, reservedKeys: new Map([['KeyX', 'x']]) }
  return { path, personId, ...nothing, ...given }
}

async function preview(db: Db, ask: ImportAsk): Promise<ImportPreview> {
  const { result } = await lookIntoFile(db, ask)
  if (!('format' in result)) throw new Error(JSON.stringify(result))
  return result
}

const meantIn = ({ names }: ImportPreview, of: 'codes' | 'recordings' | 'subjects') =>
  names[of].map(({ name, count, meant }) => [name, count, meant])

/** Everything that the study holds. */
const contents = (db: Db) =>
  JSON.stringify(
    (['recording', 'participant', 'instrument', 'rating', 'event', 'transcript'] as const).map((table) =>
      selectRows(db, table, 'ORDER BY 1'),
    ),
  )

it('says what is in a file and what would come, and writes nothing', async () => {
  const { db, person, recording } = ratedStudy()
  const before = contents(db)
  const path = fileOf(JSON.stringify(project))
  const first = await preview(db, asked(path, person.id))
  expect(first.found).toMatchObject({ recordings: 2, codes: 3, subjects: 1, events: 3, openStates: 0 })
  expect(first.map.recordings).toEqual({ 'visit 4': recording.recording.id })
  expect(meantIn(first, 'recordings')).toEqual([
    ['visit 4', 2, recording.recording.id],
    ['visit 5', 1, undefined],
  ])
  expect(meantIn(first, 'codes')).toEqual([
    ['halt', 2, undefined],
    ['talk', 1, undefined],
    ['silent', 0, undefined],
  ])
  expect(first.outcome.into).toMatchObject([{ title: 'Session 1', events: 0 }])
  const mapped = { ...first.map, codes: { halt: 'stop', talk: null } }
  const second = await preview(db, asked(path, person.id, { map: mapped }))
  expect(second.outcome.into).toMatchObject([{ title: 'Session 1', events: 1 }])
  expect(contents(db)).toBe(before)
})

it('says the same of what is to be made, and still writes nothing', async () => {
  const { db, person } = ratedStudy()
  const before = contents(db)
  const { outcome } = await preview(db, asked(fileOf(JSON.stringify(project)), person.id, { makes: everything }))
  expect(outcome).toMatchObject({
    // The rating that was begun keeps its codebook.
    into: [
      { title: 'Session 1', isNew: false, events: 0 },
      { title: 'visit 5', isNew: true, events: 1 },
    ],
    newRecordings: 1,
    newParticipants: 2,
    newCodes: 3,
  })
  expect(outcome.problems.map(({ reason, value }) => [reason, value])).toContainEqual(['older-codebook', 'halt'])
  expect(contents(db)).toBe(before)
})

it('makes codes, recordings and participants on the way, and all of it goes again in one step', async () => {
  const { db, person, rating } = ratedStudy()
  const before = contents(db)
  const path = fileOf(JSON.stringify(project))
  const first = await preview(db, asked(path, person.id))
  const outcome = await bringIn(db, asked(path, person.id, { map: first.map, makes: everything }))
  expect(outcome).toMatchObject({ newRecordings: 1, newParticipants: 2, newCodes: 3 })
  const scales = selectRows(db, 'instrument', 'ORDER BY version')
  expect(scales.map(({ version, isDefault }) => [version, isDefault])).toEqual([
    [1, false],
    [2, true],
  ])
  expect(
    scales[1]?.json.codes.slice(2).map(({ id, kind, key, color, exclusiveGroup, modifiers }) => ({
      id,
      kind,
      key,
      color,
      exclusiveGroup,
      modifiers: modifiers.map((modifier) => modifier.name.en),
    })),
  ).toEqual([
    // The key S is taken by a code that is there.
    { id: 'halt', kind: 'point', key: null, color: '#aa3311', exclusiveGroup: null, modifiers: [] },
    {
      id: 'talk',
      kind: 'state',
      key: 'KeyK',
      color: '#e69f00',
      exclusiveGroup: 'imported',
      modifiers: ['loud', 'low'],
    },
    { id: 'silent', kind: 'state', key: null, color: '#2fae8a', exclusiveGroup: 'imported', modifiers: [] },
  ])
  const [made] = selectRows(db, 'recording', `WHERE title = 'visit 5'`)
  const [begun] = selectRows(db, 'rating', 'WHERE recordingId = ?', made?.id)
  addWorkSpell(db, { personId: person.id, ratingId: begun?.id ?? '', startMs: 1, endMs: 2 })
  const marks = begun === undefined ? [] : [...eventsInPages(db, begun.id)]
  expect(marks).toMatchObject([{ code: 'halt', startMs: 3000 }])
  expect(marks[0]?.subjectId).not.toBeNull()
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })

  const last = lastImport(db, person.id)
  expect(last).toMatchObject({ fileName: 'lab.boris', events: 1, recordings: 2 })
  takeBack(db, { personId: person.id, importId: last?.importId ?? '' })
  expect(contents(db)).toBe(before)
  expect(lastImport(db, person.id)).toBeNull()
  expect([...eventsInPages(db, rating.id)]).toEqual([])
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
})

it('takes pseudonyms of other recordings over into a recording that it makes', async () => {
  const { db, person } = ratedStudy()
  const said = { description: 'Late start', independent_variables: { room: '3' } }
  const observations = { 'visit 9': { ...said, events: [[1, 'p1', 'stop', '', '']] } }
  const path = fileOf(JSON.stringify({ ...project, observations }))
  const makes = { ...noMakes, recordings: [{ name: 'visit 9', withMedia: false }] }
  const outcome = await bringIn(db, asked(path, person.id, { map: null, makes }))
  expect(outcome).toMatchObject({ newRecordings: 1, newParticipants: 1, into: [{ events: 1 }] })
  expect(outcome.problems.map(({ reason }) => reason)).not.toContain('unknown-subject')
  expect(selectRows(db, 'participant', 'ORDER BY id').at(-1)?.pseudonym).toBe('P1')
  expect(selectRows(db, 'recording', `WHERE title = 'visit 9'`)).toMatchObject([{ note: 'Late start\nroom: 3' }])
})

it('keeps what was gone on with when a file is taken back', async () => {
  const { db, person } = ratedStudy()
  const path = fileOf(JSON.stringify(project))
  const first = await preview(db, asked(path, person.id))
  await bringIn(db, asked(path, person.id, { map: first.map, makes: everything }))
  const [begun] = selectRows(db, 'rating', `WHERE recordingId IN (SELECT id FROM recording WHERE title = 'visit 5')`)
  if (begun === undefined) throw new Error('no rating')
  const personId = person.id
  const importId = lastImport(db, personId)?.importId ?? ''
  const added = { ...pointAt(begun, 9000), code: 'halt' }
  applyRatingChanges(db, {
    personId,
    ratingId: begun.id,
    label: 'event.add',
    changes: [{ table: 'event', before: null, after: added }],
  })
  // What lies on top of it has to go first.
  expect(() => takeBack(db, { personId, importId })).toThrow('import-built-on')
  expect(lastImport(db, personId)).toBeNull()
  undo(db, { personId, ratingId: begun.id })
  expect(lastImport(db, personId)?.importId).toBe(importId)
  redo(db, { personId, ratingId: begun.id })
  expect(lastImport(db, personId)).toBeNull()
})

it('comes again by redo after it was taken back, but not what is about somebody who went with it', async () => {
  const { db, person, rating } = ratedStudy()
  const asker = { personId: person.id, ratingId: rating.id }
  const marks = () => [...eventsInPages(db, rating.id)].map(({ startMs }) => startMs)
  const broughtAndTakenBack = async (startS: number, who: string, makes: Partial<ImportMakes> = {}) => {
    const observations = { 'Session 1': { events: [[startS, who, 'stop', '', '']] } }
    const path = fileOf(JSON.stringify({ ...project, observations }))
    await bringIn(db, asked(path, person.id, { makes: { ...noMakes, ...makes } }))
    expect(marks()).toContain(startS * 1000)
    takeBack(db, { personId: person.id, importId: lastImport(db, person.id)?.importId ?? '' })
    expect(marks()).not.toContain(startS * 1000)
  }
  await broughtAndTakenBack(5, 'P1')
  redo(db, asker)
  expect(marks()).toEqual([5000])
  await broughtAndTakenBack(7, 'Anna', { participants: [{ name: 'Anna', pseudonym: 'P7', role: 'member' }] })
  expect(() => redo(db, asker)).toThrow('participant-gone')
  expect(marks()).toEqual([5000])
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
})

it('is taken back as far as nobody else stands on it', async () => {
  const { db, person } = ratedStudy()
  const path = fileOf(JSON.stringify(project))
  const first = await preview(db, asked(path, person.id))
  await bringIn(db, asked(path, person.id, { map: first.map, makes: everything }))
  const [made] = selectRows(db, 'recording', `WHERE title = 'visit 5'`)
  const [begun] = selectRows(db, 'rating', 'WHERE recordingId = ?', made?.id)
  const note = { id: newId(), ratingId: begun?.id ?? '', item: 1, text: 'seen' }
  applyChanges(db, {
    personId: person.id,
    scope: 'study',
    label: 'note.set',
    action: 'system',
    changes: [{ table: 'itemNote', before: null, after: note }],
  })
  takeBack(db, { personId: person.id, importId: lastImport(db, person.id)?.importId ?? '' })
  expect(selectRows(db, 'recording', 'ORDER BY title').map(({ title }) => title)).toEqual(['Session 1', 'visit 5'])
  expect(selectRows(db, 'event', '')).toEqual([])
  expect(selectRows(db, 'instrument', '')).toHaveLength(2)
})

it('proposes again what was said of a file of the same scheme', async () => {
  const { db, person } = ratedStudy()
  const map = { recordings: {}, codes: { halt: 'stop', silent: null }, subjects: { Anna: 'P1' }, tiers: {} }
  await bringIn(db, asked(fileOf(JSON.stringify(project)), person.id, { map }))
  const next = { ...project, observations: { 'visit 9': { events: [[1, 'Anna', 'halt', '', '']] } } }
  const again = await preview(db, asked(fileOf(JSON.stringify(next)), person.id))
  expect(again.rememberedMs).toEqual(expect.any(Number))
  expect(again.map).toMatchObject({ codes: map.codes, subjects: map.subjects, recordings: {} })
})

it('remembers what the columns of a table are, whatever its codes', async () => {
  const { db, person, recording } = ratedStudy()
  const table = (code: string) => fileOf(`Hva;Når\n${code};1,5\nother;x\n`, 'sheet.csv')
  const path = table('halt')
  const unknown = await lookIntoFile(db, asked(path, person.id))
  expect(unknown.result).toMatchObject({ refusal: { reason: 'wrong-shape' } })
  expect(unknown.table).toMatchObject({
    columns: [
      { heading: 'Hva', meaning: null },
      { heading: 'Når', meaning: null },
    ],
    rowCount: 2,
  })
  const map = {
    recordings: { sheet: recording.recording.id },
    codes: { halt: 'stop' },
    subjects: {},
    tiers: {},
    table: { columns: { Hva: 'code', Når: 'start' } },
  } as const
  const outcome = await bringIn(db, asked(path, person.id, { map }))
  expect(outcome.into).toMatchObject([{ events: 1 }])
  expect(outcome.problems).toEqual([{ reason: 'bad-time', where: 'line 3, column “Når”', value: 'x' }])
  const again = await preview(db, asked(table('stop'), person.id))
  expect(again.found.events).toBe(1)
})

it('keeps a file of speech as the transcript of its recording, with the names that were said', async () => {
  const { db, person, recording } = ratedStudy()
  const path = fileOf('1\n00:00:01,000 --> 00:00:02,000\nAnna: Good  morning\n', 'talk.srt')
  const map = { recordings: { talk: recording.recording.id }, codes: {}, subjects: { Anna: 'P1' }, tiers: {} }
  const outcome = await bringIn(db, asked(path, person.id, { map }))
  expect(outcome.into).toMatchObject([{ events: 0, turns: 1 }])
  expect(selectRows(db, 'transcript', '')).toEqual([
    {
      recordingId: recording.recording.id,
      fileName: 'talk.srt',
      cues: [{ startMs: 1000, endMs: 2000, speaker: 'P1', text: 'Good morning' }],
    },
  ])
  removeRecording(db, recording.recording.id)
  expect(selectRows(db, 'transcript', '')).toEqual([])
  expect(lastImport(db, person.id)).toBeNull()
  expect(db.prepare(`SELECT count(*) FROM change WHERE tableName = 'transcript' AND erased = 0`).pluck().get()).toBe(0)
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
})
