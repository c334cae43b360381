import { expect, it } from 'vitest'
import type { ExchangedEvent, ExchangedRecording } from '@domain/exchange/interchange'
import { madeCode, madeInstrument } from '@domain/instrument/made-instrument'
import { placeEvents } from './place-events'

const stop = madeCode('stop', {
  name: { en: 'Stop' },
  modifiers: [{ id: 'by-member', name: { en: 'By member' } }],
})
const instrument = madeInstrument({ codes: [stop, madeCode('phase', { kind: 'state', name: { en: 'Phase' } })] })
const participants = [{ id: 'id of P1', recordingId: 'r', position: 0, pseudonym: 'P1', role: 'member' as const }]

const exchanged = (event: Partial<ExchangedEvent>): ExchangedEvent => ({
  rater: '',
  code: 'stop',
  subject: '',
  kind: 'point',
  startMs: 1000,
  endMs: null,
  modifiers: [],
  note: '',
  ...event,
})

function place(events: readonly Partial<ExchangedEvent>[], present: Parameters<typeof placeEvents>[1]['present'] = []) {
  const recording: ExchangedRecording = {
    name: 'S1',
    date: null,
    description: '',
    media: [],
    variables: [],
    events: events.map(exchanged),
    scores: [],
    turns: [],
  }
  const map = { recordings: {}, codes: { laughs: null }, subjects: {}, tiers: {} }
  const placed = placeEvents(recording, { instrument, participants, durationMs: 60_000, map, present })
  return { ...placed, reasons: placed.problems.map(({ reason, where, value }) => `${reason} | ${where} | ${value}`) }
}

it('puts events where they belong', () => {
  const { events, problems } = place([
    { subject: 'P1', modifiers: [{ set: 'Who', value: 'by member' }], note: 'soft' },
    { code: 'Phase', kind: 'state', startMs: 5000, endMs: 9000 },
    { code: 'Phase', kind: 'state', startMs: 50_000 },
  ])
  const none = { subjectId: null, modifiers: [], note: '', reactionOffsetMs: 0 }
  expect(events).toEqual([
    {
      ...none,
      code: 'stop',
      kind: 'point',
      subjectId: 'id of P1',
      startMs: 1000,
      endMs: null,
      modifiers: ['by-member'],
      note: 'soft',
    },
    { ...none, code: 'phase', kind: 'state', startMs: 5000, endMs: 9000 },
    { ...none, code: 'phase', kind: 'state', startMs: 50_000, endMs: null },
  ])
  expect(problems).toEqual([])
})

it('keeps subjects and modifiers that are unknown here in the note', () => {
  const { events, reasons } = place([{ subject: 'Anna', modifiers: [{ set: 'How', value: 'loud' }], note: 'soft' }])
  expect(events.map(({ subjectId, modifiers, note }) => [subjectId, modifiers, note])).toEqual([
    [null, [], 'soft\nAnna\nHow: loud'],
  ])
  expect(reasons).toEqual(['unknown-subject | S1 | Anna', 'unknown-modifier | S1, stop at 1 s | How: loud'])
})

it('says of each that has no place why, and of what is left out knowingly nothing', () => {
  const { events, reasons } = place([
    { code: 'yawns' },
    { code: 'yawns', startMs: 2000 },
    { code: 'laughs' },
    { kind: 'state', endMs: 2000 },
    { code: 'phase', kind: 'state', endMs: 1000 },
    { startMs: 60_001 },
  ])
  expect(events).toEqual([])
  expect(reasons).toEqual([
    'unknown-code | S1 | yawns',
    'kind-mismatch | S1, stop at 1 s | state 1000–2000 ms',
    'end-before-start | S1, phase at 1 s | state 1000–1000 ms',
    'bad-time | S1, stop at 60.001 s | point 60001 ms',
  ])
})

it('takes what is of no kind in the file as the code has it, and says where an end is given up', () => {
  const { events, reasons } = place([
    { kind: null, endMs: 1500 },
    { kind: null, startMs: 3000, endMs: 3500 },
    { kind: null, code: 'phase', endMs: 1500 },
  ])
  expect(events.map(({ kind, startMs, endMs }) => [kind, startMs, endMs])).toEqual([
    ['point', 1000, null],
    ['point', 3000, null],
    ['state', 1000, 1500],
  ])
  expect(reasons).toEqual(['interval-as-point | S1 | stop'])
})

it('brings nothing in twice', () => {
  const first = place([{}, {}])
  expect([first.events.length, first.reasons]).toEqual([1, ['duplicate | S1, stop at 1 s | point 1000 ms']])
  expect(place([{}], first.events).events).toEqual([])
})
