import { describe, expect, it } from 'vitest'
import { madeItem } from '@domain/instrument/made-instrument'
import { compareSides } from '@domain/rating/consensus'
import type { ScoreValue } from '@domain/rating/rating'

const instrument = {
  items: [1, 2, 3].map((number) => madeItem(number, { dimensions: ['quality'] })),
  overall: ['quality'],
}
const side = (...values: readonly (ScoreValue | null)[]) =>
  values.flatMap((value, index) =>
    value === null ? [] : [{ item: index === 3 ? null : index + 1, dimension: 'quality', value }],
  )

describe('comparing what raters gave', () => {
  it('puts the greatest disagreement first, and the rest in the order of the sheet', () => {
    const compared = compareSides(instrument, [side(4, 2, 5, 6), side(4, 6, 5, 4)])
    expect(compared.map(({ item, difference }) => [item, difference])).toEqual([
      [2, 4],
      [null, 2],
      [1, 0],
      [3, 0],
    ])
    expect(compared[0]?.values).toEqual([2, 6])
  })

  it('counts a grade against none as a disagreement, of one at least', () => {
    const [first, second, third] = compareSides(instrument, [
      side('not-applicable', 3, null),
      side(5, 3, null),
      side(4, 3, null),
    ])
    expect(first).toMatchObject({ item: 1, difference: 1, values: ['not-applicable', 5, 4] })
    expect([second?.difference, third?.difference]).toEqual([0, 0])
  })

  it('tells not rated from not applicable and from nothing said', () => {
    const compared = compareSides(instrument, [side('not-rated', null, 1), side('not-applicable', 'not-rated', 1)])
    expect(compared.map(({ item, difference }) => [item, difference])).toEqual([
      [1, 1],
      [2, 1],
      [3, 0],
      [null, 0],
    ])
  })
})
