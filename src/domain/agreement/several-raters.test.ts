import { describe, expect, it } from 'vitest'
import { krippendorff, tableOf } from '@domain/agreement/published-scores'
import { ratingCounts } from '@domain/agreement/rating-counts'
import { congerKappa, fleissKappa, gwetCoefficient, observedAgreement } from '@domain/agreement/several-raters'

describe('coefficients of several raters', () => {
  it('give the published answers of irrCAC for its cac.raw4raters', () => {
    const counts = ratingCounts(krippendorff)
    if (counts === null) throw new Error('five values can be counted')
    expect(observedAgreement(counts, 'unweighted')).toBeCloseTo(0.81818, 5)
    expect(gwetCoefficient(counts, 'unweighted').value).toBeCloseTo(0.77544, 5)
    expect(gwetCoefficient(counts, 'quadratic').value).toBeCloseTo(0.914, 3)
    expect(fleissKappa(counts, 'unweighted').value).toBeCloseTo(0.76117, 5)
    expect(fleissKappa(counts, 'quadratic').value).toBeCloseTo(0.86494, 5)
    expect(congerKappa(counts, 'quadratic').value).toBeCloseTo(0.85771, 5)
  })

  it('weigh what was observed by the whole scale where grades at its ends were not given', () => {
    const counts = ratingCounts(
      tableOf([
        [3, 3],
        [3, 4],
        [4, 4],
        [3, 3],
      ]),
    )
    if (counts === null) throw new Error('two values can be counted')
    const scale = Float64Array.of(1, 2, 3, 4, 5, 6, 7)
    // By hand, weights 1 - d²/36: Pa = (4 - 1/36) / 4, Pe = (49 - 392/36) / 42 · 2 · 5/8 · 3/8.
    const [observed, chance] = [(4 - 1 / 36) / 4, ((49 - 392 / 36) / 42) * (15 / 32)]
    expect(gwetCoefficient(counts, 'quadratic', scale).value).toBeCloseTo((observed - chance) / (1 - chance), 12)
    // Grades as given: 3 and 4 are the ends, so that AC2 is AC1.
    expect(gwetCoefficient(counts, 'quadratic').value).toBeCloseTo(gwetCoefficient(counts, 'unweighted').value ?? 0, 12)
  })
})
