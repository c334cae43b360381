import { describe, expect, it } from 'vitest'
import type { Studied } from '@domain/agreement/studied-scores'
import { madeInstrument, madeItem } from '@domain/instrument/made-instrument'
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
