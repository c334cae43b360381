import { expect, it } from 'vitest'
import { disagreements, kappaOfSquare } from '@domain/agreement/kappa'

/** Cohen 1968, 200 cases, as in R's psych, man/kappa.Rd. */
const cohen = Float64Array.of(88, 14, 18, 10, 40, 10, 2, 6, 12)
const byTable = (weights: readonly (readonly number[])[]) => (row: number, column: number) =>
  weights[row]?.[column] ?? 0

it.each([
  ['unweighted', disagreements.unweighted, 0.492, 0.4915],
  [
    'Cohen’s first weights',
    byTable([
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ]),
    0.348,
    0.3478,
  ],
  [
    'Cohen’s second weights',
    byTable([
      [0, 1, 4],
      [1, 0, 6],
      [2, 2, 0],
    ]),
    0.353,
    0.3534,
  ],
  ['linear', disagreements.linear, 0.474, 0.4737],
  ['quadratic', disagreements.quadratic, 0.455, 0.4545],
])('kappa, %s, is as published', (_name, disagreement, published, recomputed) => {
  const { value } = kappaOfSquare(cohen, 3, disagreement)
  expect(value).toBeCloseTo(published, 2)
  expect(value).toBeCloseTo(recomputed, 4)
})

it('has no meaning where both always say the same one thing', () => {
  expect(kappaOfSquare(Float64Array.of(9, 0, 0, 0), 2, disagreements.unweighted)).toEqual({
    value: null,
    why: 'no-variance',
  })
})
