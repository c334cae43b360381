import { expect, it } from 'vitest'
import { prevailing } from '@domain/agreement/prevalence'
import { tableOf } from '@domain/agreement/published-scores'

it('finds the score of which four of five are, and none where there is none', () => {
  const rows = [
    [4, 4],
    [4, 4],
    [4, 4],
    [4, null],
    [2, 3],
  ]
  expect(prevailing(tableOf(rows))).toBeNull()
  expect(prevailing(tableOf([...rows, [4, null]]))).toEqual({ score: 4, share: 0.8 })
  expect(prevailing(tableOf([[null]]))).toBeNull()
})
