import { expect, it } from 'vitest'
import { missingCellsKey } from './missing-cells'

it('names the one-way analysis for ICC(1), Henderson’s method for what rests on two ways, and nothing for the rest', () => {
  expect((['icc.1,1', 'icc.1,k'] as const).map(missingCellsKey)).toEqual(['incompleteOneWay', 'incompleteOneWay'])
  expect((['icc.2,1', 'icc.3,k', 'sem.agreement'] as const).map(missingCellsKey)).toEqual([
    'incomplete',
    'incomplete',
    'incomplete',
  ])
  expect((['alpha.ordinal', 'fleiss', 'percent.exact'] as const).map(missingCellsKey)).toEqual([null, null, null])
})
