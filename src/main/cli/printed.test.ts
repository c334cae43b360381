import { expect, it } from 'vitest'
import { printed } from '@main/cli/printed'

it('prints three decimals, no minus before nothing, and a dash for what has no meaning or no end', () => {
  const values = [0.12345, -0.25, -0.0001, 1, Number.NEGATIVE_INFINITY]
  expect(values.map((value) => printed({ value }))).toEqual(['0.123', '-0.250', '0.000', '1.000', '–'])
  expect(printed({ value: null, why: 'no-pairs' })).toBe('–')
})
