import peer from '@stdlib/stats-base-dists-f-quantile'
import { expect, it } from 'vitest'
import { fQuantile } from '@domain/agreement/f-quantile'

it('gives the values of printed tables', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.3: upper critical values.
  expect(fQuantile(0.95, 1, 1)).toBeCloseTo(161.448, 3)
  expect(fQuantile(0.95, 5, 10)).toBeCloseTo(3.326, 3)
  expect(fQuantile(0.99, 10, 20)).toBeCloseTo(3.368, 3)
  // With two degrees of freedom above the line: (d / 2) ((1 - p)^(-2 / d) - 1).
  expect(fQuantile(0.975, 2, 7)).toBeCloseTo(3.5 * (0.025 ** (-2 / 7) - 1), 10)
})

it('is the reciprocal of the other way round', () => {
  expect(fQuantile(0.025, 3, 17.5) * fQuantile(0.975, 17.5, 3)).toBeCloseTo(1, 10)
})

const degrees = [0.3, 1, 2, 3.7, 5, 18, 60.5, 999, 20_000, 1e6]

it.each(degrees.flatMap((above) => degrees.map((below) => [above, below] as const)))(
  'is another implementation’s with %f and %f degrees of freedom',
  (above, below) => {
    for (const probability of [0.025, 0.5, 0.95, 0.975]) {
      const other = peer(probability, above, below)
      if (!Number.isFinite(other) || other === 0) continue
      expect(fQuantile(probability, above, below) / other).toBeCloseTo(1, 8)
    }
  },
)
