import { expect, it } from 'vitest'
import { resolveSlots } from './slots'

const span = (from: string, to: string) => ({ from, to })

it('spreads slots without a time evenly between their neighbours', () => {
  const aligned = new Map([
    ['a', 1000],
    ['d', 4000],
  ])
  const times = resolveSlots(aligned, [
    [span('a', 'd')],
    [span('b', 'c'), span('a', 'b'), span('c', 'd')],
    [span('b', 'x'), span('x', 'c')],
  ])
  expect(Object.fromEntries(times)).toEqual({ a: 1000, b: 2000, c: 3000, d: 4000, x: 2500 })
})

it('leaves without a time what lies between nothing, or in a circle', () => {
  const times = resolveSlots(new Map([['a', 0]]), [[span('a', 'b'), span('b', 'c'), span('c', 'b')], [span('y', 'z')]])
  expect([...times.keys()]).toEqual(['a'])
})
