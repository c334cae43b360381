import { describe, expect, it } from 'vitest'
import { krippendorff } from '@domain/agreement/published-scores'
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
})
