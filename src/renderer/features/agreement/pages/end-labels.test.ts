import { expect, it } from 'vitest'
import { apart } from './end-labels'

it('moves labels apart evenly, the upper one up, and leaves those that have room', () => {
  expect(apart([10, 12], 14)).toEqual([4, 18])
  expect(apart([12, 10], 14)).toEqual([18, 4])
  expect(apart([5, 5], 14)).toEqual([-2, 12])
  expect(apart([10, 40], 14)).toEqual([10, 40])
})
