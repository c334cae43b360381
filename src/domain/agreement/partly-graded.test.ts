import { expect, it } from 'vitest'
import { madeRating } from '@domain/agreement/made-rating'
import { partlyGraded } from '@domain/agreement/partly-graded'
import type { ScoreValue } from '@domain/rating/rating'

function rating(recordingId: string, raterId: string, first: ScoreValue, overall: ScoreValue) {
  return madeRating(recordingId, raterId, {
    scores: [
      { item: 1, dimension: 'quality', value: first },
      { item: null, dimension: 'quality', value: overall },
    ],
  })
}

it('counts the recordings in which some gave a grade and some said that there is none', () => {
  const counts = partlyGraded([
    rating('S1', 'A', 4, 4),
    rating('S1', 'B', 'not-applicable', 5),
    rating('S2', 'A', 'not-rated', 4),
    rating('S2', 'B', 'not-applicable', 'not-rated'),
    rating('S3', 'A', 'not-rated', 3),
    rating('S3', 'B', 2, 3),
  ])
  expect([...counts]).toEqual([
    ['1 quality', 2],
    ['overall quality', 1],
  ])
})
