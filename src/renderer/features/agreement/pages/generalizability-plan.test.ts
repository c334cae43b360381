import { describe, expect, it } from 'vitest'
import type { Studied } from '@domain/agreement/studied-scores'
import { madeInstrument, madeItem } from '@domain/instrument/made-instrument'
import { apart } from './end-labels'
import { plannedNumbers } from './planned-numbers'
import { nearestStudied, studiedChoices, studiedKey } from './studied-choice'

const instrument = madeInstrument({ items: [madeItem(1)] })

describe('what a study is made of', () => {
  const keysOf = (...asked: [Parameters<typeof studiedChoices>[1], string | null]) =>
    studiedChoices(instrument, ...asked).map(studiedKey)

  it('is any measure, or all items of a dimension where items are a facet', () => {
    expect(keysOf('sxr', 'quality')).toEqual(['1 quality', 'mean quality', 'overall quality'])
    expect(keysOf('sxixr', null)).toEqual(['items adherence', 'items quality'])
    expect(keysOf('sxixr', 'quality')).toEqual(['items quality'])
  })

  it('stays as near as another design or filter lets it', () => {
    const overall: Studied = { design: 'sxr', measure: { kind: 'overall', dimension: 'quality' } }
    const nearest = (design: Studied['design'], dimension: string | null, wanted: Studied | null) =>
      nearestStudied(studiedChoices(instrument, design, dimension), wanted)
    expect(nearest('r:s', null, overall)).toEqual({ ...overall, design: 'r:s' })
    expect(nearest('sxixr', null, overall)).toEqual({ design: 'sxixr', dimension: 'quality' })
    expect(nearest('sxr', 'adherence', overall)).toEqual({
      design: 'sxr',
      measure: { kind: 'mean', dimension: 'adherence' },
    })
    expect(nearest('sxr', null, null)).toMatchObject({ measure: { kind: 'mean', dimension: 'adherence' } })
  })
})

describe('plannedNumbers', () => {
  it.each([
    [2.4, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    [5, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    [19, [1, 4, 8, 12, 16, 19, 24, 28, 32, 36, 40]],
  ])('of a study with %d', (had, planned) => {
    expect(plannedNumbers(had)).toEqual(planned)
  })
})

it('moves labels apart evenly, the upper one up, and leaves those that have room', () => {
  expect(apart([10, 12], 14)).toEqual([4, 18])
  expect(apart([12, 10], 14)).toEqual([18, 4])
  expect(apart([5, 5], 14)).toEqual([-2, 12])
  expect(apart([10, 40], 14)).toEqual([10, 40])
})
