import { expect, it } from 'vitest'
import { nextRate } from './player-state'

it('goes through the speeds and stops at the ends', () => {
  expect(nextRate(1, 1)).toBe(1.25)
  expect(nextRate(1, -1)).toBe(0.75)
  expect(nextRate(1.1, 1)).toBe(1.25)
  expect(nextRate(3, 1)).toBe(3)
  expect(nextRate(0.25, -1)).toBe(0.25)
})
