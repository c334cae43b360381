import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { exclusiveGroups } from '@domain/exchange/exclusive-groups'

const code = (name: string, ...excludes: readonly string[]) => ({ name, excludes })

it('puts codes together that all exclude one another, whoever says so', () => {
  const groups = exclusiveGroups([code('a', 'b', 'c'), code('b', 'c'), code('c'), code('d')], new Set())
  expect([...groups]).toEqual([
    ['a', 'imported'],
    ['b', 'imported'],
    ['c', 'imported'],
  ])
})

it('leaves a code out that excludes only some of a group, and takes no name that is taken', () => {
  const groups = exclusiveGroups([code('a', 'b'), code('b'), code('c', 'a')], new Set(['imported']))
  expect([...groups]).toEqual([
    ['a', 'imported-2'],
    ['b', 'imported-2'],
  ])
})

it('never lets two codes of a group stand open together that no one excluded', () => {
  const names = ['a', 'b', 'c', 'd', 'e'] as const
  const some = fc.array(fc.record({ name: fc.constantFrom(...names), excludes: fc.subarray([...names]) }))
  fc.assert(
    fc.property(some, (drawn) => {
      const codes = [...new Map(drawn.map((each) => [each.name, each])).values()]
      const groups = exclusiveGroups(codes, new Set())
      for (const one of codes) {
        for (const other of codes) {
          const group = groups.get(one.name)
          if (one === other || group === undefined || group !== groups.get(other.name)) continue
          expect(one.excludes.includes(other.name) || other.excludes.includes(one.name)).toBe(true)
        }
      }
    }),
  )
})
