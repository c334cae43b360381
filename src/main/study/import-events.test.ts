import { expect, it } from 'vitest'
import type { ExchangedEvent, Interchange } from '@domain/exchange/interchange'
import { SpoleError } from '@contract/error'
import { undo } from '@main/study/history/undo'
import { importEvents, planImport } from '@main/study/import-events'
import { addRecording, makeStudyFile, opened, ratedStudy } from '@main/study/made-up-study'
import { eventCount, eventsInPages } from '@main/study/queries/events'
import { addPerson } from '@main/study/queries/people'
import { submitRating } from '@main/study/queries/ratings'
import { selectRows } from '@main/study/row-store'

const map = { recordings: {}, codes: {}, subjects: {}, tiers: {} }

const stopAt = (startMs: number): ExchangedEvent => ({
  rater: '',
  code: 'stop',
  subject: 'P1',
  kind: 'point',
  startMs,
  endMs: null,
  modifiers: [],
  note: '',
})

function work(events: Readonly<Record<string, readonly ExchangedEvent[]>>): Interchange {
  const recordings = Object.entries(events).map(([name, each]) => ({
    name,
    date: null,
    description: '',
    media: [],
    variables: [],
    events: each,
    scores: [],
    turns: [],
  }))
  return { recordings, codes: [], subjects: [], problems: [] }
}

it('brings the events of several recordings into the own ratings, and a plan alone writes nothing', () => {
  const { db } = opened(makeStudyFile(), { passphrase: null })
  const { id: personId } = addPerson(db, { name: 'Kari', role: 'rater' })
  addRecording(db, 'Session 1')
  addRecording(db, 'Session 2')
  const asked = {
    personId,
    map,
    work: work({ 'Session 1': [stopAt(1000), stopAt(2000)], 'Session 2': [stopAt(3000)], 'Session 3': [] }),
  }
  const plan = planImport(db, asked)
  expect(plan.recordings.map(({ title, events }) => [title, events.length])).toEqual([
    ['Session 1', 2],
    ['Session 2', 1],
  ])
  expect(plan.problems.map(({ reason, value }) => [reason, value])).toEqual([['unknown-recording', 'Session 3']])
  expect(selectRows(db, 'rating', '')).toEqual([])
  expect(importEvents(db, personId, plan)).toBe(3)
  expect(selectRows(db, 'rating', 'ORDER BY id').map(({ id }) => eventCount(db, id))).toEqual([2, 1])
  const again = planImport(db, asked)
  expect(again.recordings.map(({ events }) => events.length)).toEqual([0, 0])
  expect(again.problems.filter(({ reason }) => reason === 'duplicate')).toHaveLength(3)
})

it('is taken back in one step of undo, and leaves what was marked before', () => {
  const { db, rating, person } = ratedStudy()
  const first = planImport(db, { personId: person.id, map, work: work({ 'Session 1': [stopAt(500)] }) })
  importEvents(db, person.id, first)
  const many = Array.from({ length: 50 }, (_, index) => stopAt(1000 * (index + 1)))
  importEvents(db, person.id, planImport(db, { personId: person.id, map, work: work({ 'Session 1': many }) }))
  expect(eventCount(db, rating.id)).toBe(51)
  undo(db, { ratingId: rating.id, personId: person.id })
  expect([...eventsInPages(db, rating.id)].map(({ startMs }) => startMs)).toEqual([500])
})

it('leaves nothing half done when one of the events is refused', () => {
  const { db, rating, person } = ratedStudy()
  const { recordings } = planImport(db, {
    personId: person.id,
    map,
    work: work({ 'Session 1': [stopAt(500), stopAt(700)] }),
  })
  const broken = recordings.map((each) => ({
    ...each,
    events: [...each.events, ...each.events.map((event) => ({ ...event, code: 'gone' }))],
  }))
  expect(() => importEvents(db, person.id, { recordings: broken, problems: [] })).toThrow(SpoleError)
  expect(eventCount(db, rating.id)).toBe(0)
})

it('names a rating that is handed in and brings nothing into it', () => {
  const { db, rating, person } = ratedStudy()
  const asked = { map, work: work({ 'Session 1': [stopAt(500)] }) }
  submitRating(db, { personId: person.id, ratingId: rating.id })
  const { recordings, problems } = planImport(db, { ...asked, personId: person.id })
  expect(recordings).toEqual([])
  expect(problems.map(({ reason }) => reason)).toEqual(['rating-submitted'])
})

it('plans before anybody works in the study, and brings in only for somebody', () => {
  const { db } = opened(makeStudyFile(), { passphrase: null })
  addRecording(db, 'Session 1')
  const plan = planImport(db, { personId: null, map, work: work({ 'Session 1': [stopAt(500)] }) })
  expect(plan.recordings.map(({ events }) => events.length)).toEqual([1])
  expect(() => importEvents(db, null, plan)).toThrow(new SpoleError('no-person'))
})
