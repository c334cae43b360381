import { expect, it } from 'vitest'
import { madeRating } from '@domain/agreement/made-rating'
import { measuredScores } from '@domain/agreement/scored-rating'

const rating = madeRating('S1', 'A', {
  scores: [
    { item: 1, dimension: 'quality', value: 3 },
    { item: 2, dimension: 'quality', value: 6 },
    { item: 3, dimension: 'quality', value: 'not-applicable' },
    { item: 1, dimension: 'adherence', value: 7 },
    { item: null, dimension: 'quality', value: 5 },
  ],
})

it('gives the scores of an item, of the overall score and of the mean of items, by dimension', () => {
  const { cellsOf } = measuredScores([rating])
  const scoresOf = (measure: Parameters<typeof cellsOf>[0]) => cellsOf(measure).map(({ score }) => score)
  expect(scoresOf({ kind: 'item', item: 1, dimension: 'quality' })).toEqual([3])
  expect(scoresOf({ kind: 'item', item: 3, dimension: 'quality' })).toEqual([])
  expect(scoresOf({ kind: 'overall', dimension: 'quality' })).toEqual([5])
  expect(scoresOf({ kind: 'mean', dimension: 'quality' })).toEqual([4.5])
  expect(scoresOf({ kind: 'mean', dimension: 'adherence' })).toEqual([7])
})
