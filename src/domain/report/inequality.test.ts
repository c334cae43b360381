import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gini, scaledGini } from '@domain/report/inequality'

describe('gini', () => {
  it.each([
    [[10, 10, 10, 10], 0, 0],
    [[40, 0, 0, 0], 0.75, 1],
    [[1, 2, 3, 4], 0.25, 1 / 3],
    [[10, 20, 30, 40, 0, 0, 0], 4 / 7, 2 / 3],
  ])('of %j is %d, scaled %d', (amounts, value, scaled) => {
    expect(gini(amounts)).toBeCloseTo(value, 12)
    expect(scaledGini(amounts)).toBeCloseTo(scaled, 12)
  })

  it('is its definition: the differences of all pairs over twice n² times the mean', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }), (amounts) => {
        const sum = amounts.reduce((total, amount) => total + amount, 0)
        const all = amounts.flatMap((left) => amounts.map((right) => Math.abs(left - right)))
        const differences = all.reduce((total, amount) => total + amount, 0)
        if (sum === 0) expect(gini(amounts)).toBeNull()
        else expect(gini(amounts)).toBeCloseTo(differences / (2 * amounts.length * sum), 9)
      }),
    )
  })

  it('is none where nobody spoke, and scaled none for one alone', () => {
    expect(gini([0, 0])).toBeNull()
    expect(gini([])).toBeNull()
    expect(scaledGini([5])).toBeNull()
  })
})
