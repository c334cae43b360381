import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Interchange } from '@domain/exchange/interchange'
import type { RatingChange } from '@domain/history/change'
import { everything } from '@domain/exchange/giving-out'
import { giveOut } from '@main/export/give-out'
import { readForeignFile } from '@main/exchange/read-foreign-file'
import { undo } from '@main/study/history/undo'
import { newId } from '@main/study/identifier'
import { importEvents, planImport } from '@main/study/import-events'
import { addRecording, makeStudyFile, opened, type Rated, ratedStudy, temporaryFolder } from '@main/study/made-up-study'
import { eventsInPages } from '@main/study/queries/events'
import { addPerson } from '@main/study/queries/people'
import { openRating } from '@main/study/queries/ratings'
import { itemNotesOf, scoresOf, timeNotesOfKind } from '@main/study/queries/scores'
import { applyRatingChanges } from '@main/study/rating-changes'
import { viewerOf } from '@main/study/readable-rating'

const map = { recordings: {}, codes: {}, subjects: {}, tiers: {} }
const notes = [
  '=1+1',
  "'=1+1",
  "''- twice",
  'a;\t-b',
  'two\nlines',
  ' spaces ',
  '“quotes", commas',
  '',
  "\t'x",
  '∑ ø 漢',
]

/** A rating with everything that the tables hold. */
function withWork({ db, person, rating, recording }: Rated): void {
  const subjectId = recording.participants[0]?.id ?? null
  const event = { ratingId: rating.id, subjectId: null, modifiers: [], endMs: null, note: '', reactionOffsetMs: 0 }
  const added = <const Row>(after: Row) => ({ before: null, after }) as const
  const changes: RatingChange[] = [
    ...notes.map((note, index) => ({
      table: 'event' as const,
      ...added({
        ...event,
        id: newId(),
        code: 'stop',
        kind: 'point' as const,
        startMs: index,
        modifiers: ['strong'],
        subjectId,
        note,
        reactionOffsetMs: 250,
      }),
    })),
    // Two marks that are alike are two.
    ...[1, 2].map(() => ({
      table: 'event' as const,
      ...added({ ...event, id: newId(), code: 'stop', kind: 'point' as const, startMs: 5000 }),
    })),
    { table: 'event', ...added({ ...event, id: newId(), code: 'phase', kind: 'state', startMs: 10, endMs: 900 }) },
    { table: 'event', ...added({ ...event, id: newId(), code: 'phase', kind: 'state', startMs: 900 }) },
    ...(['adherence', 'quality'] as const).map((dimension) => ({
      table: 'score' as const,
      ...added({
        id: newId(),
        ratingId: rating.id,
        item: 1,
        dimension,
        value: dimension === 'quality' ? 6 : ('not-rated' as const),
      }),
    })),
    {
      table: 'score',
      ...added({ id: newId(), ratingId: rating.id, item: 2, dimension: 'quality', value: 'not-applicable' }),
    },
    { table: 'score', ...added({ id: newId(), ratingId: rating.id, item: null, dimension: 'quality', value: 3 }) },
    { table: 'itemNote', ...added({ id: newId(), ratingId: rating.id, item: 1, text: '-warm\n"so"' }) },
    {
      table: 'timeNote',
      ...added({ id: newId(), ratingId: rating.id, kind: 'comment', atMs: 400, text: '@here' }),
    },
  ]
  applyRatingChanges(db, { personId: person.id, ratingId: rating.id, label: 'event.import', changes })
}

/** The tables as Spole writes them, read again. */
async function tablesOf({ db, person }: Rated): Promise<readonly Interchange[]> {
  const viewer = viewerOf(db, person.id)
  const folder = temporaryFolder()
  const tables = ['events', 'scores', 'comments'] as const
  const wish = { ...everything, format: 'csv', tables } as const
  const named = { base: 'study', ending: null }
  await giveOut({ db, viewer, language: 'en' }, { wish, named }, { folder, overwrite: false })
  const read = await Promise.all(tables.map((name) => readForeignFile(join(folder, `${name}.csv`))))
  return read.map((reading) => {
    if ('refusal' in reading || reading.file.kind !== 'events') throw new Error('not read')
    return reading.file.work
  })
}

/** Everything in a rating but the identifiers, participants by pseudonym. */
function contents({ db, rating, recording }: Pick<Rated, 'db' | 'rating' | 'recording'>): unknown {
  const pseudonym = (id: string | null) => recording.participants.find((each) => each.id === id)?.pseudonym
  return {
    events: [...eventsInPages(db, rating.id)].map(({ subjectId, ...event }) => ({
      ...event,
      id: '',
      ratingId: '',
      subject: pseudonym(subjectId),
    })),
    scores: scoresOf(db, rating.id).map(({ item, dimension, value }) => [item, dimension, value]),
    notes: itemNotesOf(db, rating.id).map(({ item, text }) => [item, text]),
    comments: timeNotesOfKind(db, rating.id, 'comment').map(({ atMs, text }) => [atMs, text]),
  }
}

/** Another study with a recording of the same title and somebody in it. */
function elsewhere(name: string) {
  const { db } = opened(makeStudyFile(), { passphrase: null })
  const person = addPerson(db, { name, role: 'rater' })
  const recording = addRecording(db)
  const rating = openRating(db, { personId: person.id, recordingId: recording.recording.id })
  return { db, person, recording, rating }
}

it('brings own tables back equal in every field, and nothing twice', async () => {
  const here = ratedStudy()
  withWork(here)
  const there = elsewhere('Kari')
  for (const work of await tablesOf(here)) {
    const asked = { personId: there.person.id, map, work }
    const plan = planImport(there.db, asked)
    expect(plan.problems).toEqual([])
    importEvents(there.db, there.person.id, plan)
    const again = planImport(there.db, asked)
    expect(again.recordings.map(({ events, scores, comments }) => [...events, ...scores, ...comments])).toEqual([[]])
    expect(new Set(again.problems.map(({ reason }) => reason))).toEqual(new Set(['duplicate']))
  }
  expect(contents(there)).toEqual(contents(here))
  undo(there.db, { ratingId: there.rating.id, personId: there.person.id })
  undo(there.db, { ratingId: there.rating.id, personId: there.person.id })
  undo(there.db, { ratingId: there.rating.id, personId: there.person.id })
  expect(contents(there)).toEqual({ events: [], scores: [], notes: [], comments: [] })
})

it('leaves what other people of the study did to them, whatever a map says', async () => {
  const here = ratedStudy()
  withWork(here)
  const there = elsewhere('Ola')
  addPerson(there.db, { name: 'kari', role: 'rater' })
  const [work] = await tablesOf(here)
  if (work === undefined) throw new Error('no table')
  const plan = planImport(there.db, { personId: there.person.id, map: { ...map, raters: { Kari: true } }, work })
  expect(plan.recordings.map(({ events }) => events)).toEqual([[]])
  expect(plan.problems.map(({ reason, value }) => [reason, value])).toEqual([['other-rater', 'Kari: 14']])
})

it('keeps the answers that stand, and tells of the others by line and column', async () => {
  const here = ratedStudy()
  withWork(here)
  const there = elsewhere('Kari')
  const { person, rating, db } = there
  applyRatingChanges(db, {
    personId: person.id,
    ratingId: rating.id,
    label: 'score.set',
    changes: [
      {
        table: 'score',
        before: null,
        after: { id: newId(), ratingId: rating.id, item: null, dimension: 'quality', value: 5 },
      },
    ],
  })
  const [, work] = await tablesOf(here)
  if (work === undefined) throw new Error('no table')
  const plan = planImport(db, { personId: person.id, map, work })
  expect(plan.recordings.map(({ scores }) => scores.length)).toEqual([3])
  expect(plan.problems).toEqual([{ reason: 'already-answered', where: 'line 2, column “grade”', value: '3' }])
})
