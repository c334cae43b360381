import { expect, it } from 'vitest'
import { scrolledAt } from './border'

it('moves the view on at the borders only, faster further out, and not without end', () => {
  expect([28, 500, 972].map((px) => scrolledAt(px, 1000))).toEqual([0, 0, 0])
  expect(scrolledAt(20, 1000)).toBe(-4)
  expect(scrolledAt(980, 1000)).toBe(4)
  expect(scrolledAt(-400, 1000)).toBe(-14)
  expect(scrolledAt(1400, 1000)).toBe(14)
})
