import { expect, it } from 'vitest'
import { entriesOf, objectAt, own } from './json-object'

it('knows only what a file itself says', () => {
  const hostile: unknown = JSON.parse('{"__proto__": {"type": "State event"}, "a": 1}')
  expect(own({ a: 1 }, 'constructor')).toBeUndefined()
  expect(own({ a: 1 }, 'a')).toBe(1)
  expect(objectAt({ list: [] }, 'list')).toEqual({})
  expect(entriesOf(hostile).map(([name]) => name)).toEqual(['__proto__', 'a'])
})

it('takes numbered entries and lists alike', () => {
  expect(entriesOf({ 0: 'x', 1: 'y' })).toEqual(entriesOf(['x', 'y']))
  expect([entriesOf(''), entriesOf(null), entriesOf(3)]).toEqual([[], [], []])
})
