import { describe, expect, it } from 'vitest'
import { madeItem } from '@domain/instrument/made-instrument'
import type { ScoreValue } from '@domain/rating/rating'
import { distributions } from '@domain/report/distribution'

const instrument = {
  dimensions: [
    { id: 'adherence', name: {}, min: 1, max: 3, adequate: null },
    { id: 'quality', name: {}, min: 1, max: 3, adequate: 2 },
  ],
  overall: ['quality'],
  items: [madeItem(1, { dimensions: ['quality'] })],
}

const rating = (value: ScoreValue) => ({ scores: [{ item: 1, dimension: 'quality', value }] })

describe('distributions', () => {
  it('has a row for each place of the sheet, the whole session last, also without grades', () => {
    expect(
      distributions(instrument, []).map(({ item, dimension, graded, mean }) => [item, dimension, graded, mean]),
    ).toEqual([
      [1, 'quality', 0, null],
      [null, 'quality', 0, null],
    ])
  })

  it('counts each grade, and what is no grade apart', () => {
    const [first] = distributions(
      instrument,
      [1, 3, 3, 'not-rated', 'not-applicable', 3].map((value) => rating(value as ScoreValue)),
    )
    expect(first).toMatchObject({ counts: [1, 0, 3], graded: 4, notRated: 1, notApplicable: 1, mean: 2.5, median: 3 })
    expect(first?.deviation).toBeCloseTo(1, 12)
  })

  it('takes the mean of the two in the middle as the median of an even number', () => {
    expect(distributions(instrument, [rating(1), rating(2)])[0]?.median).toBe(1.5)
    expect(distributions(instrument, [rating(2)])[0]).toMatchObject({ median: 2, deviation: null })
  })
})
