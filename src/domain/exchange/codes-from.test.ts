import { expect, it } from 'vitest'
import { bareCode } from '@domain/exchange/bare-code'
import { codesFrom } from '@domain/exchange/codes-from'
import type { ExchangedCode, ExchangedEvent, Interchange } from '@domain/exchange/interchange'

const stretch = (name: string): ExchangedEvent => ({
  rater: '',
  code: name,
  subject: '',
  kind: null,
  startMs: 0,
  endMs: 10,
  modifiers: [],
  note: '',
})

function work(codes: readonly ExchangedCode[], events: readonly ExchangedEvent[] = []): Interchange {
  const recording = { name: 'a', date: null, description: '', media: [], variables: [], scores: [], turns: [] }
  return { recordings: [{ ...recording, events }], codes, subjects: [], problems: [] }
}

const nothing = { present: [], reservedKeys: new Map<string, string>() }
const all = (given: Interchange) => new Set(given.codes.map(({ name }) => name))

it('takes over what a file says of a code', () => {
  const given = work([
    bareCode('Halt', {
      kind: 'point',
      description: 'The group is stopped',
      category: 'flow',
      color: '#aa3311',
      key: 'h',
      modifiers: [{ name: 'voice', choice: 'one', values: ['loud', 'low'] }],
    }),
  ])
  expect(codesFrom(given, all(given), nothing)).toMatchObject([
    {
      name: 'Halt',
      code: {
        id: 'halt',
        kind: 'point',
        name: { en: 'Halt', nb: 'Halt' },
        definition: { en: 'The group is stopped (flow)' },
        key: 'KeyH',
        color: '#aa3311',
        modifiers: [{ id: 'loud' }, { id: 'low' }],
      },
    },
  ])
})

it('tells states by their events where the file does not', () => {
  const given = work([bareCode('talk'), bareCode('tick')], [stretch('talk')])
  expect(codesFrom(given, all(given), nothing).map((made) => [made.code.id, made.code.kind])).toEqual([
    ['talk', 'state'],
    ['tick', 'point'],
  ])
})

it('takes no identifier and no key that is taken, and only what is wished for', () => {
  const given = work([
    bareCode('stop', { key: 's' }),
    bareCode('STOP!', { key: 'x' }),
    bareCode('else', { key: '7' }),
    bareCode('no'),
  ])
  const present = [{ id: 'stop', key: 'KeyS', exclusiveGroup: null }]
  const made = codesFrom(given, new Set(['stop', 'STOP!', 'else']), { present, reservedKeys: new Map([['KeyX', 'x']]) })
  expect(made.map((each) => [each.code.id, each.code.key])).toEqual([
    ['stop-2', null],
    ['stop-3', null],
    ['else', null],
  ])
})

it('tells modifiers by their set where several sets have the same choice', () => {
  const sets = ['hand', 'foot'].map((name) => ({ name, choice: 'one' as const, values: ['left', 'right'] }))
  const given = work([bareCode('kick', { modifiers: [...sets, { name: 'how far', choice: 'number', values: [] }] })])
  expect(codesFrom(given, all(given), nothing)[0]?.code.modifiers.map(({ name }) => name.en)).toEqual([
    'hand: left',
    'hand: right',
    'foot: left',
    'foot: right',
  ])
})
