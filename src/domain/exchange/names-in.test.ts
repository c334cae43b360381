import { expect, it } from 'vitest'
import type { ForeignTier } from '@domain/exchange/foreign-file'
import type { ExchangedEvent, Interchange } from '@domain/exchange/interchange'
import { namesIn } from '@domain/exchange/names-in'
import { tiersToWork } from '@domain/exchange/tiers-to-work'
import { madeCode } from '@domain/instrument/made-instrument'

const stop = madeCode('stop', { name: { en: 'Stop', nb: 'Stans' } })
const emptyMap = { recordings: {}, codes: {}, subjects: {}, tiers: {} }
const here = {
  recordings: [{ id: 'r1', title: 'Session 1' }],
  codes: [stop],
  participants: [{ id: 'p', recordingId: 'r1', position: 0, pseudonym: 'P1', role: 'member' }],
} as const

const event = (code: string, subject: string, rater = ''): ExchangedEvent => ({
  rater,
  code,
  subject,
  kind: 'point',
  startMs: 0,
  endMs: null,
  modifiers: [],
  note: '',
})

function work(name: string, events: readonly ExchangedEvent[]): Interchange {
  const recording = {
    name,
    date: '2026-03-12T10:00:00',
    description: '',
    media: [],
    variables: [],
    scores: [],
    turns: [],
  }
  const code = { kind: null, description: 'halted', category: 'flow', color: '', key: '', modifiers: [], excludes: [] }
  return {
    recordings: [{ ...recording, events }],
    codes: [...new Set(events.map((each) => each.code))].map((each) => ({ ...code, name: each })),
    subjects: [...new Set(events.map((each) => each.subject))].map((each) => ({ name: each, description: '' })),
    problems: [],
  }
}

it('tells of each name how much stands under it and what it means', () => {
  const given = work('session 1', [event('stans', 'p1', 'KH'), event('stans', 'Anna'), event('rest', 'Anna', 'OL')])
  const map = { ...emptyMap, codes: { rest: null }, raters: { KH: true, OL: false } }
  expect(namesIn({ kind: 'events', work: given }, given, { ...here, map })).toEqual({
    recordings: [{ name: 'session 1', count: 3, meant: 'r1', detail: '2026-03-12' }],
    codes: [
      { name: 'stans', count: 2, meant: 'stop', detail: 'flow · halted' },
      { name: 'rest', count: 1, meant: null, detail: 'flow · halted' },
    ],
    subjects: [
      { name: 'p1', count: 1, meant: 'P1', detail: '' },
      { name: 'Anna', count: 2, meant: undefined, detail: '' },
    ],
    tiers: [],
    raters: [
      { name: 'KH', count: 1, meant: 'me', detail: '' },
      { name: 'OL', count: 1, meant: null, detail: '' },
    ],
  })
})

it('tells what a tier says, as long as nobody says otherwise', () => {
  const tier = (name: string, vocabulary: ForeignTier['vocabulary']): ForeignTier => ({
    name,
    participant: '',
    annotator: '',
    parent: null,
    constraint: 'none',
    vocabulary,
    annotations: [{ id: name, startMs: 0, endMs: 10, value: 'stop', parentId: null }],
  })
  const tiers = {
    recordingName: 'a',
    date: null,
    media: [],
    problems: [],
    tiers: [tier('coded', [{ value: 'stop', description: '' }]), tier('free', null), tier('draft', null)],
  }
  const map = { ...emptyMap, tiers: { draft: null } }
  const names = namesIn({ kind: 'tiers', tiers }, tiersToWork(tiers, map), { ...here, map })
  expect(names.tiers.map(({ name, meant }) => [name, meant])).toEqual([
    ['coded', 'values-are-codes'],
    ['free', 'name-is-code'],
    ['draft', null],
  ])
  expect(names.codes.map(({ name, count }) => [name, count])).toEqual([
    ['stop', 1],
    ['free', 1],
  ])
})
