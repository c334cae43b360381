import { expect, it } from 'vitest'
import { missingCellsKey, missingCellsKeys } from './missing-cells'

it('names the one-way analysis for ICC(1), Henderson’s method for what rests on two ways, and nothing for the rest', () => {
  expect((['icc.1,1', 'icc.1,k'] as const).map(missingCellsKey)).toEqual(['incompleteOneWay', 'incompleteOneWay'])
  expect((['icc.2,1', 'icc.3,k', 'sem.agreement'] as const).map(missingCellsKey)).toEqual([
    'incomplete',
    'incomplete',
    'incomplete',
  ])
  expect((['alpha.ordinal', 'fleiss', 'percent.exact'] as const).map(missingCellsKey)).toEqual([null, null, null])
})

it('names each way once, and what k is where a figure is of the mean of k raters', () => {
  expect(missingCellsKeys(['icc.2,1', 'icc.3,1', 'alpha.nominal'])).toEqual(['incomplete'])
  expect(missingCellsKeys(['icc.1,k', 'icc.2,k'])).toEqual(['incompleteOneWay', 'incomplete', 'kIsMean'])
  expect(missingCellsKeys(['fleiss'])).toEqual([])
})
