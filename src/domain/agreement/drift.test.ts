import { describe, expect, it } from 'vitest'
import { driftOf } from '@domain/agreement/drift'
import { madeRating } from '@domain/agreement/made-rating'
import type { ScoredRating } from '@domain/agreement/scored-rating'

function rating(recording: number, raterId: string, values: readonly (number | 'not-rated')[]): ScoredRating {
  return madeRating(`S${recording}`, raterId, {
    ratingId: `${recording}${raterId}`,
    kind: raterId === 'gold' ? 'gold' : 'independent',
    isGold: raterId === 'gold',
    ratedMs: recording,
    scores: values.map((value, item) => ({ item, dimension: 'quality', value })),
  })
}

describe('a rater over time', () => {
  it('is compared with a rater’s own work where that was declared gold, and that work with nothing', () => {
    const standard = { ...rating(1, 'B', [4, 4]), isGold: true }
    const drifts = driftOf([standard, rating(1, 'A', [5, 6])], 'gold')
    expect(drifts.map(({ raterId, points }) => [raterId, points[0]?.bias])).toEqual([
      ['B', undefined],
      ['A', 1.5],
    ])
  })

  it('is compared with the gold rating over all that both have scored', () => {
    const [drift] = driftOf([rating(1, 'gold', [4, 4, 'not-rated']), rating(1, 'A', [5, 4, 7])], 'gold')
    expect(drift?.points).toEqual([
      { recordingId: 'S1', ratingId: '1A', ratedMs: 1, bias: 0.5, spread: Math.SQRT1_2, grades: 2 },
    ])
  })

  it('is compared with the mean of the others, and never with itself or gold', () => {
    const ratings = [rating(1, 'A', [5]), rating(1, 'B', [2]), rating(1, 'C', [3]), rating(1, 'gold', [7])]
    const drifts = driftOf(ratings, 'others')
    expect(drifts.map(({ raterId, points }) => [raterId, points[0]?.bias])).toEqual([
      ['A', 2.5],
      ['B', -2],
      ['C', -0.5],
    ])
  })

  it('leaves out recordings without a reference, and orders by when they were rated', () => {
    const ratings = [rating(3, 'A', [4]), rating(1, 'A', [4]), rating(2, 'A', [4])]
    const drifts = driftOf([...ratings, rating(1, 'gold', [4]), rating(3, 'gold', [4])], 'gold')
    expect(drifts[0]?.points.map(({ recordingId }) => recordingId)).toEqual(['S1', 'S3'])
  })

  it('leaves its limits when it drifts', () => {
    const ratings = Array.from({ length: 12 }, (_, at) => [
      rating(at, 'gold', [4, 4, 4, 4]),
      rating(at, 'A', [4, at > 8 ? 7 : 4, at % 2 === 0 ? 4 : 5, at > 8 ? 7 : 4]),
    ]).flat()
    expect(driftOf(ratings, 'gold')[0]?.biasChart?.beyond).toEqual([9, 10, 11])
  })
})
