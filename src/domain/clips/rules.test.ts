import { expect, it } from 'vitest'
import { madeCode, madeInstrument, madeItem } from '@domain/instrument/made-instrument'
import { byVerdict, eventsByRule, rulesThatTake } from './rules'

const instrument = madeInstrument({
  codes: [madeCode('stop', { item: 18 }), madeCode('rewind', { item: 18 }), madeCode('praise', { item: 7 })],
  items: [madeItem(7), madeItem(18), madeItem(19)],
})
const events = [
  { id: 'a', code: 'stop', startMs: 1 },
  { id: 'b', code: 'praise', startMs: 2 },
  { id: 'c', code: 'rewind', startMs: 3 },
]
const found = { instrument, chosen: new Set(['b']) }
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join('')

it('a rule takes the selection, a code, the codes of an item, or all', () => {
  expect(idsOf(eventsByRule(events, { kind: 'chosen' }, found))).toBe('b')
  expect(idsOf(eventsByRule(events, { kind: 'code', code: 'stop' }, found))).toBe('a')
  expect(idsOf(eventsByRule(events, { kind: 'item', item: 18 }, found))).toBe('ac')
  expect(idsOf(eventsByRule(events, { kind: 'all' }, found))).toBe('abc')
})

it('only rules that take something are offered', () => {
  expect(rulesThatTake(events, found).map(({ rule, count }) => [...Object.values(rule), count].join(' '))).toEqual([
    'chosen 1',
    'item 7 1',
    'item 18 2',
    'code stop 1',
    'code rewind 1',
    'code praise 1',
    'all 3',
  ])
})

it('the good ones come first, then those to discuss, and nothing else', () => {
  const given = new Map([
    ['c', 'good'],
    ['a', 'discuss'],
  ] as const)
  expect(idsOf(byVerdict(events, given))).toBe('ca')
})
