import { describe, expect, it } from 'vitest'
import type { Instrument } from '@domain/instrument/instrument'
import { problemsOf } from '@domain/instrument/problems'
import { madeCode, madeInstrument, madeItem } from '@domain/instrument/made-instrument'

const reserved = new Map([['Space', 'player.toggle']])

const code = madeCode('warmth', { name: { en: 'Warmth' }, key: 'KeyW', item: 10 })

const sound = madeInstrument({
  title: { nb: 'Prøve' },
  dimensions: [{ id: 'quality', name: { en: 'Quality' }, min: 1, max: 7, adequate: 4 }],
  items: [
    madeItem(10, {
      name: { en: 'Warmth' },
      dimensions: ['quality'],
      anchors: [{ dimension: 'quality', grade: 4, text: { en: 'Good enough' } }],
    }),
  ],
  codes: [code],
})

const [item] = sound.items
const [dimension] = sound.dimensions
if (item === undefined || dimension === undefined) throw new Error('the test instrument has an item and a dimension')

describe('problemsOf', () => {
  it('finds nothing in a sound instrument', () => {
    expect(problemsOf(sound, reserved)).toEqual([])
  })

  it.each<readonly [string, Partial<Instrument>, unknown]>([
    ['a title that is empty in both languages', { title: { en: '  ', nb: '' } }, { kind: 'empty-title' }],
    [
      'a code without a name',
      { codes: [{ ...code, name: { en: ' ' } }] },
      { kind: 'empty-name', of: 'code', id: 'warmth' },
    ],
    [
      'a modifier that stands twice in one code',
      {
        codes: [
          {
            ...code,
            modifiers: [
              { id: 'up', name: { en: 'up' } },
              { id: 'up', name: { en: 'down' } },
            ],
          },
        ],
      },
      { kind: 'duplicate-id', of: 'modifier', id: 'up' },
    ],
    [
      'a dimension that stands twice',
      { dimensions: [dimension, dimension] },
      { kind: 'duplicate-id', of: 'dimension', id: 'quality' },
    ],
    ['an item number that stands twice', { items: [item, item] }, { kind: 'duplicate-item', item: 10 }],
    [
      'a scale without a range',
      { dimensions: [{ ...dimension, min: 7, max: 7 }] },
      { kind: 'empty-range', dimension: 'quality', min: 7, max: 7 },
    ],
    [
      'an adequate grade outside the scale',
      { dimensions: [{ ...dimension, adequate: 8 }] },
      { kind: 'adequate-outside', dimension: 'quality', adequate: 8, min: 1, max: 7 },
    ],
    [
      'an item rated on a dimension that is not there',
      { items: [{ ...item, dimensions: ['quality', 'warmth'] }] },
      { kind: 'unknown-dimension', item: 10, dimension: 'warmth' },
    ],
    [
      'an overall score on a dimension that is not there',
      { overall: ['warmth'] },
      { kind: 'unknown-dimension', item: null, dimension: 'warmth' },
    ],
    [
      'an anchor outside the scale',
      { items: [{ ...item, anchors: [{ dimension: 'quality', grade: 0, text: {} }] }] },
      { kind: 'anchor-outside', item: 10, dimension: 'quality', grade: 0 },
    ],
    [
      'two anchors of one grade',
      { items: [{ ...item, anchors: [...item.anchors, ...item.anchors] }] },
      { kind: 'duplicate-anchor', item: 10, dimension: 'quality', grade: 4 },
    ],
    [
      'a code of an item that is not there',
      { codes: [{ ...code, item: 11 }] },
      { kind: 'unknown-item', code: 'warmth', item: 11 },
    ],
    [
      'a key that the player uses, with its command',
      { codes: [{ ...code, key: 'Space' }] },
      { kind: 'reserved-key', key: 'Space', code: 'warmth', command: 'player.toggle' },
    ],
    [
      'a point in an exclusive group',
      { codes: [{ ...code, exclusiveGroup: 'phase' }] },
      { kind: 'exclusive-point', code: 'warmth', exclusiveGroup: 'phase' },
    ],
    [
      'two codes with one key, naming both',
      { codes: [code, { ...code, id: 'care' }] },
      { kind: 'same-key', key: 'KeyW', code: 'warmth', otherCode: 'care' },
    ],
  ])('finds %s', (_, change, problem) => {
    expect(problemsOf({ ...sound, ...change }, reserved)).toContainEqual(problem)
  })

  it('names a repeated id once, however often it stands', () => {
    const keyless = { ...code, key: null }
    const problems = problemsOf({ ...sound, codes: [keyless, keyless, keyless] }, reserved)
    expect(problems).toEqual([{ kind: 'duplicate-id', of: 'code', id: 'warmth' }])
  })
})
