import { expect, it } from 'vitest'
import { biasOf, differencesOf } from '@domain/agreement/differences'

it('has a bias from the first recording on, limits of agreement from the third, and nothing of none', () => {
  const bias = (...differences: readonly number[]) =>
    biasOf(differencesOf(Float64Array.from(differences), new Float64Array(differences.length)))
  expect(bias()).toEqual({ value: null, why: 'no-pairs' })
  expect(bias(2)).toEqual({ value: 2 })
  expect(bias(2, 1)).toEqual({ value: 1.5 })
  expect(bias(3, 2, 1)).toEqual({ value: 2, lower: expect.closeTo(2 - 1.96, 4), upper: expect.closeTo(2 + 1.96, 4) })
})
