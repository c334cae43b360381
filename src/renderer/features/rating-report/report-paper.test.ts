// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { madeEvent } from '@domain/coding/made-event'
import { pageOf } from '@domain/document/paper'
import { madeCode, madeInstrument, madeItem } from '@domain/instrument/made-instrument'
import { startTexts } from '@renderer/lib/i18n'
import { mostMarks, type ReportFacts, reportPaper } from './report-paper'

const hostile = '<img src=x onerror=alert(1)>'
const instrument = madeInstrument({
  version: 2,
  title: { en: 'Small scale' },
  dimensions: [
    { id: 'adherence', name: { en: 'Adherence' }, min: 1, max: 7, adequate: null },
    { id: 'quality', name: { en: 'Quality' }, min: 1, max: 7, adequate: 4 },
  ],
  items: [madeItem(1, { name: { en: 'Boundaries' }, dimensions: ['quality'] })],
  codes: [madeCode('stop', { name: { en: 'Stop' }, item: 1, modifiers: [{ id: 'strong', name: { en: 'Strong' } }] })],
})
const event = (startMs: number, note = ''): Event =>
  madeEvent({
    id: `e${startMs}`,
    ratingId: 'rating',
    code: 'stop',
    subjectId: 'p1',
    startMs,
    modifiers: ['strong'],
    note,
  })

function facts(events: readonly Event[]): ReportFacts {
  const fields = { date: null, group: '', sessionNumber: 3, placeInTreatment: '', deleteBy: null, note: '' }
  return {
    opened: {
      rating: {
        id: 'rating',
        recordingId: 'recording',
        personId: 'person',
        instrumentId: 'instrument',
        kind: 'independent',
        status: 'open',
        startedMs: 1,
        submittedMs: null,
        reopenReason: '',
      },
      recording: {
        recording: { id: 'recording', title: hostile, createdMs: 1, ...fields },
        media: [],
        participants: [{ id: 'p1', recordingId: 'recording', position: 0, pseudonym: 'P1', role: 'member' }],
        consents: [],
      },
      instrument,
      scores: [{ id: 's', ratingId: 'rating', item: 1, dimension: 'quality', value: 5 }],
      itemNotes: [{ id: 'n', ratingId: 'rating', item: 1, text: hostile }],
      timeNotes: [
        { id: 'c', ratingId: 'rating', kind: 'comment', atMs: 5000, text: 'Slow here' },
        { id: 'm', ratingId: 'rating', kind: 'marker', atMs: 6000, text: 'MARKER' },
      ],
      watched: [],
    },
    record: {
      raterName: 'Kari',
      raterRole: 'rater',
      workSpells: [{ id: 'w', ratingId: 'rating', startMs: 0, endMs: 90_000 }],
      records: 12,
      head: { seq: 40, hash: 'abc123', atMs: 1 },
    },
    events,
    language: 'en',
    madeMs: 1,
  }
}

const read = (given: ReportFacts): Document => new DOMParser().parseFromString(pageOf(reportPaper(given)), 'text/html')
const rowsOf = (page: Document, kind: string) =>
  [...page.querySelectorAll(`.${kind} tbody tr`)].map((row) => [...row.children].map((cell) => cell.textContent))

beforeAll(() => startTexts('en'))

describe('the report of a rating', () => {
  it('has scores with the number of marks behind them and the notes', () => {
    const page = read(facts([event(1000), event(2000)]))
    expect(rowsOf(page, 'scores')).toEqual([
      ['1 Boundaries', '–', '5', '2', hostile],
      ['Whole session', '–', 'no score', '', ''],
    ])
  })

  it('has comments and marks with their times, and no markers', () => {
    const page = read(facts([event(61_500, hostile)]))
    expect(rowsOf(page, 'marks')).toEqual([
      ['0:00:05.000', 'Slow here'],
      ['0:01:01.500', '', 'Stop, Strong', 'P1', hostile],
    ])
    expect(page.body.textContent).not.toContain('MARKER')
    expect(page.querySelectorAll('img, script')).toHaveLength(0)
  })

  it('says how long it took and where its history stands', () => {
    const text = read(facts([])).body.textContent
    expect(text).toContain('1:30 in all')
    expect(text).toContain('12 records')
    expect(text).toContain('place 40')
    expect(text).toContain('abc123')
    expect(text).toContain('No marks were made.')
  })

  it('says how many marks it leaves out', () => {
    const many = Array.from({ length: mostMarks + 5 }, (_, index) => event(index))
    const page = read(facts(many))
    expect(rowsOf(page, 'marks')).toHaveLength(mostMarks + 1)
    expect(page.body.textContent).toContain('5 more marks are not printed')
  })
})
