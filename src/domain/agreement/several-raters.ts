import { type Figure, quotient } from '@domain/agreement/figure'
import type { RatingCounts } from '@domain/agreement/rating-counts'
import type { KappaWeights } from '@domain/agreement/score-agreement'

/**
 * Chance-corrected coefficients of any number of raters with missing scores, as in Gwet (2014), Handbook of Inter-Rater
 * Reliability, 4th edition, chapters 2 to 5, and his R package irrCAC. Observed agreement rests on the recordings with at
 * least two scores; what is expected by chance on all scores.
 */

/**
 * Share of agreeing pairs of scores, recording by recording (Gwet 2014, equation 2.13). Null where no recording has a pair. Between
 * the outermost two of `grades`, left out those that were given, there is no agreement at all.
 */
export function observedAgreement(
  counts: RatingCounts,
  weights: KappaWeights,
  grades: Float64Array = counts.values,
): number | null {
  const { values, recordings, byRecording } = counts
  const weight = agreementWeights(values, weights, rangeOf(grades))
  const size = values.length
  let [sum, paired] = [0, 0]
  for (let recording = 0; recording < recordings; recording += 1) {
    const row = byRecording.subarray(recording * size, (recording + 1) * size)
    const scores = row.reduce((total, count) => total + count, 0)
    if (scores < 2) continue
    let agreeing = -scores
    for (let a = 0; a < size; a += 1) {
      const count = row[a] ?? 0
      if (count === 0) continue
      for (let b = 0; b < size; b += 1) agreeing += count * (row[b] ?? 0) * (weight[a * size + b] ?? 0)
    }
    sum += agreeing / (scores * (scores - 1))
    paired += 1
  }
  return paired === 0 ? null : sum / paired
}

/** Fleiss' kappa (1971), weighted and with missing scores: chance by how often each value is given on the whole. */
export function fleissKappa(counts: RatingCounts, weights: KappaWeights): Figure {
  const shares = meanShares(counts)
  const weight = agreementWeights(counts.values, weights, rangeOf(counts.values))
  let expected = 0
  for (let a = 0; a < shares.length; a += 1) {
    for (let b = 0; b < shares.length; b += 1) {
      expected += (weight[a * shares.length + b] ?? 0) * (shares[a] ?? 0) * (shares[b] ?? 0)
    }
  }
  return corrected(observedAgreement(counts, weights), expected)
}

/** Cohen's kappa pooled over all pairs of raters (Conger 1980): chance by how often each rater gives each value. */
export function congerKappa(counts: RatingCounts, weights: KappaWeights): Figure {
  const { values, raters, byRater } = counts
  const size = values.length
  const weight = agreementWeights(values, weights, rangeOf(values))
  const shares = Float64Array.from(byRater)
  const sums = new Float64Array(size)
  for (let rater = 0; rater < raters; rater += 1) {
    const row = shares.subarray(rater * size, (rater + 1) * size)
    const scores = row.reduce((sum, count) => sum + count, 0)
    for (let a = 0; a < size; a += 1) {
      row[a] = (row[a] ?? 0) / scores
      sums[a] = (sums[a] ?? 0) + (row[a] ?? 0)
    }
  }
  let expected = 0
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < size; b += 1) {
      let same = 0
      for (let at = 0; at < shares.length; at += size) same += (shares[at + a] ?? 0) * (shares[at + b] ?? 0)
      expected += (weight[a * size + b] ?? 0) * ((sums[a] ?? 0) * (sums[b] ?? 0) - same)
    }
  }
  return corrected(observedAgreement(counts, weights), expected / (raters * (raters - 1)))
}

/**
 * Gwet's AC1 (unweighted, 2008) and AC2 (weighted). `scale` is every value that could be given; left out, it is those that
 * were (as in irrCAC). The weights of what was observed and of chance are of the same scale.
 */
export function gwetCoefficient(
  counts: RatingCounts,
  weights: KappaWeights,
  scale: Float64Array = counts.values,
): Figure {
  const shares = meanShares(counts)
  const size = scale.length
  const weight = agreementWeights(scale, weights, rangeOf(scale))
  const whole = weight.reduce((sum, value) => sum + value, 0)
  const spread = shares.reduce((sum, share) => sum + share * (1 - share), 0)
  return corrected(observedAgreement(counts, weights, scale), size < 2 ? 1 : (whole * spread) / (size * (size - 1)))
}

function corrected(observed: number | null, expected: number): Figure {
  if (observed === null) return { value: null, why: 'no-pairs' }
  // Chance alone agrees fully, but for rounding.
  if (1 - expected < 1e-12) return { value: null, why: 'no-variance' }
  return quotient(observed - expected, 1 - expected, 'no-variance')
}

/** How often each value is given: the mean over recordings of its share of the recording's scores. */
function meanShares({ values, recordings, byRecording }: RatingCounts): Float64Array {
  const size = values.length
  const shares = new Float64Array(size)
  let scored = 0
  for (let recording = 0; recording < recordings; recording += 1) {
    const row = byRecording.subarray(recording * size, (recording + 1) * size)
    const scores = row.reduce((sum, count) => sum + count, 0)
    if (scores === 0) continue
    scored += 1
    for (let a = 0; a < size; a += 1) shares[a] = (shares[a] ?? 0) + (row[a] ?? 0) / scores
  }
  return shares.map((share) => share / scored)
}

/** 1 on the diagonal, less the further apart two values are; as far apart as the range they count as nothing. */
function agreementWeights(values: Float64Array, weights: KappaWeights, range: number): Float64Array {
  const size = values.length
  return Float64Array.from({ length: size * size }, (_, cell) => {
    const apart = Math.abs((values[Math.floor(cell / size)] ?? 0) - (values[cell % size] ?? 0)) / range
    if (weights === 'unweighted') return apart === 0 ? 1 : 0
    return weights === 'linear' ? 1 - apart : 1 - apart * apart
  })
}

/** From the first to the last of sorted values. */
function rangeOf(values: Float64Array): number {
  return (values.at(-1) ?? 0) - (values[0] ?? 0) || 1
}
