import { expect, it } from 'vitest'
import type { ScoredRating } from '@domain/agreement/scored-rating'
import { answering } from './answers'

function rating(raterId: string, value: number, isGold = false): ScoredRating {
  return {
    ratingId: raterId,
    recordingId: 'S1',
    raterId,
    kind: 'independent',
    isGold,
    ratedMs: 1,
    scores: [{ item: 1, dimension: 'quality', value }],
  }
}

function last<Answer>(steps: Generator<number, Answer>): Answer {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

it('says the same of a rater against two gold ratings on the page of gold and on that of drift: their mean', () => {
  const ratings = [rating('A', 5), rating('G', 4, true), rating('H', 7, true)]
  const ratingIds = ratings.map(({ ratingId }) => ratingId)
  const measures = [{ kind: 'item', item: 1, dimension: 'quality' }] as const
  const [gold] = last(answering.gold(ratings, { ratingIds, measures }))
  const drifts = last(answering.drift(ratings, { ratingIds, reference: 'gold', dimension: null }))
  expect(gold?.differences.mean).toEqual({ value: -0.5 })
  expect(drifts.find(({ raterId }) => raterId === 'A')?.points[0]?.bias).toBe(-0.5)
})
