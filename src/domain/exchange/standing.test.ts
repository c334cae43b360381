import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { standingOf } from '@domain/exchange/standing'

it.each([
  [null, ['a'], 'new'],
  [['a', 'b'], ['a', 'b'], 'same'],
  [['a'], ['a', 'b'], 'continues'],
  [['a', 'b'], ['a'], 'older'],
  [['a', 'b'], ['a', 'c'], 'diverged'],
  [['a', 'b', 'c'], ['a', 'x'], 'diverged'],
  [['a'], ['b'], 'diverged'],
  [[], ['a'], 'diverged'],
  [['a'], [], 'diverged'],
] as const)('of %j and %j is %s', (ours, theirs, standing) => {
  expect(standingOf(ours, theirs)).toBe(standing)
})

it('is the mirror image from the other side', () => {
  const hashes = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 5 })
  const mirror = { new: 'new', same: 'same', continues: 'older', older: 'continues', diverged: 'diverged' }
  fc.assert(
    fc.property(hashes, hashes, (ours, theirs) => {
      expect(standingOf(theirs, ours)).toBe(mirror[standingOf(ours, theirs)])
    }),
  )
})
