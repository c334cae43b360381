import { expect, it } from 'vitest'
import { amountsByCode } from '@domain/agreement/events/amounts'
import { events } from '@domain/agreement/events/made-events'

it('counts and adds up by code, with 0 for what was not marked and a missing cell for what was not rated', () => {
  const [a, b] = amountsByCode([
    { recording: 'S1', rater: 'A', events: events(['a', 0, 1000], ['a', 2000, 2500], ['b', 5000]) },
    { recording: 'S1', rater: 'B', events: events(['a', 0, 1200]) },
    { recording: 'S2', rater: 'A', events: [] },
  ])
  expect(a?.counts.table).toEqual({
    recordings: ['S1', 'S2'],
    raters: ['A', 'B'],
    scores: Float64Array.of(2, 1, 0, Number.NaN),
  })
  expect(a?.durations.table.scores).toEqual(Float64Array.of(1500, 1200, 0, Number.NaN))
  expect(b?.code).toBe('b')
  expect(b?.counts.table.scores).toEqual(Float64Array.of(1, 0, 0, Number.NaN))
  expect(b?.counts.icc.forms['2,1']).toEqual({ value: null, why: 'too-few-recordings' })
})

it('is 1 where all raters mark as much, whenever they do', () => {
  const rated = [3, 1, 4, 2].flatMap((count, recording) =>
    ['A', 'B', 'C'].map((rater, index) => ({
      recording: `S${recording}`,
      rater,
      events: Array.from({ length: count }, (_, each) => events(['a', index * 1000 + each * 5000])).flat(),
    })),
  )
  expect(amountsByCode(rated)[0]?.counts.icc.forms['2,1'].value).toBeCloseTo(1, 10)
})
