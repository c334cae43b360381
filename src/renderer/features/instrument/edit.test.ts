import { expect, test } from 'vitest'
import { madeInstrument } from '@domain/instrument/made-instrument'
import { addCode, addItem, changeAnchor, changeCode, changeItem, removeDimension, removeItem } from './edit'

const empty = madeInstrument({
  dimensions: [{ id: 'quality', name: { en: 'Quality' }, min: 1, max: 7, adequate: 4 }],
})

test('a new item takes the next number and all dimensions', () => {
  const two = addItem(addItem(empty))
  expect(two.items.map(({ number, dimensions }) => [number, dimensions])).toEqual([
    [1, ['quality']],
    [2, ['quality']],
  ])
})

test('codes follow a renumbered item and let go of a removed one', () => {
  const withCode = changeCode(addCode(addItem(empty)), 0, { item: 1 })
  expect(changeItem(withCode, 0, { number: 8 }).codes[0]?.item).toBe(8)
  expect(removeItem(withCode, 0).codes[0]?.item).toBeNull()
})

test('new codes have ids of their own', () => {
  expect(addCode(addCode(empty)).codes.map(({ id }) => id)).toEqual(['code-1', 'code-2'])
})

test('a state that becomes a point leaves its exclusive group', () => {
  const phase = changeCode(addCode(empty), 0, { kind: 'state', exclusiveGroup: 'phase' })
  expect(changeCode(phase, 0, { kind: 'point' }).codes[0]?.exclusiveGroup).toBeNull()
})

test('an anchor is replaced in order, and taken away by empty words', () => {
  const four = { dimension: 'quality', grade: 4, text: { en: 'Good enough' } }
  const one = { dimension: 'quality', grade: 1, text: { en: 'Poor' } }
  expect(changeAnchor([four], one)).toEqual([one, four])
  expect(changeAnchor([one, four], { ...four, text: { en: '' } })).toEqual([one])
})

test('a removed dimension takes its anchors and overall score along', () => {
  const item = changeItem(addItem(empty), 0, { anchors: [{ dimension: 'quality', grade: 4, text: { en: 'x' } }] })
  const bare = removeDimension(item, 'quality')
  expect(bare).toMatchObject({ dimensions: [], overall: [], items: [{ dimensions: [], anchors: [] }] })
})
