import { describe, expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { madeEvent } from '@domain/coding/made-event'
import type { Instrument } from '@domain/instrument/instrument'
import { filterOf, isFiltering, noFilter } from '@renderer/features/session/events/event-filter'
import { orderOf, type SortColumn } from '@renderer/features/session/events/event-order'
import shipped from '@resources/instruments/mbt-g-aqs.json'

// The file is checked against its schema where it is read by the app.
const instrument = shipped as unknown as Instrument
const people = [
  { id: 't', recordingId: 'r', position: 0, pseudonym: 'T1', role: 'therapist' },
  { id: 'p', recordingId: 'r', position: 1, pseudonym: 'P1', role: 'member' },
] as const

const event = (id: string, more: Partial<Event>): Event => madeEvent({ id, code: 'exploration', ...more })

const events: readonly Event[] = [
  event('warm', { code: 'warmth', subjectId: 't', startMs: 5 }),
  event('long', { code: 'stop-and-rewind', kind: 'state', startMs: 1, endMs: 900, note: 'The Phone was thrown' }),
  event('short', { code: 'stop-and-rewind', kind: 'state', startMs: 2, endMs: 90, subjectId: 'p' }),
  event('open', { code: 'pretend-mode', kind: 'state', startMs: 3, subjectId: 'p' }),
  event('down', {
    code: 'arousal-regulation',
    startMs: 4,
    modifiers: [instrument.codes.find(({ id }) => id === 'arousal-regulation')?.modifiers[0]?.id ?? ''],
  }),
]

const kept = (more: Partial<typeof noFilter>): readonly string[] =>
  events
    .filter(filterOf({ ...noFilter, ...more }, instrument, people, 'en', new Set(['short', 'down'])) ?? (() => true))
    .map(({ id }) => id)

describe('filter', () => {
  it('keeps everything when nothing is asked', () => {
    expect(isFiltering(noFilter)).toBe(false)
    expect(filterOf({ ...noFilter, text: '  ' }, instrument, people, 'en', new Set())).toBeNull()
  })

  it('keeps what differs from another rating, with what else is asked', () => {
    expect(isFiltering({ ...noFilter, differing: true })).toBe(true)
    expect(kept({ differing: true })).toEqual(['short', 'down'])
    expect(kept({ differing: true, subjectId: 'p' })).toEqual(['short'])
  })

  it('keeps what is of an item, a code, a subject, and of all that is asked at once', () => {
    expect(kept({ item: 18 })).toEqual(['long', 'short'])
    expect(kept({ code: 'warmth' })).toEqual(['warm'])
    expect(kept({ subjectId: 'p' })).toEqual(['short', 'open'])
    expect(kept({ item: 18, subjectId: 'p' })).toEqual(['short'])
    expect(kept({ item: 18, code: 'warmth' })).toEqual([])
  })

  it('finds text in notes, names, pseudonyms and modifiers, in any case', () => {
    expect(kept({ text: 'phone' })).toEqual(['long'])
    expect(kept({ text: 'WARM' })).toEqual(['warm'])
    expect(kept({ text: 'p1' })).toEqual(['short', 'open'])
    expect(kept({ text: 'down' })).toEqual(['down'])
  })
})

describe('order', () => {
  const sorted = (column: SortColumn, isDescending = false): readonly string[] =>
    events.toSorted(orderOf({ column, isDescending }, instrument, people, 'en')).map(({ id }) => id)

  it('is by time, either way', () => {
    expect(sorted('start')).toEqual(['long', 'short', 'open', 'down', 'warm'])
    expect(sorted('start', true)).toEqual(['warm', 'down', 'open', 'short', 'long'])
  })

  it('is by length, open states as the longest, equals by time', () => {
    expect(sorted('duration')).toEqual(['down', 'warm', 'short', 'long', 'open'])
    expect(sorted('duration', true)).toEqual(['open', 'long', 'short', 'down', 'warm'])
  })

  it('is by the name of the code and by the participants in their order', () => {
    expect(sorted('code')).toEqual(['down', 'open', 'long', 'short', 'warm'])
    expect(sorted('subject')).toEqual(['long', 'down', 'warm', 'short', 'open'])
  })
})
