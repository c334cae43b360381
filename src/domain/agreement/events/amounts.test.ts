import { expect, it } from 'vitest'
import { amountsOf } from '@domain/agreement/events/amounts'
import { events } from '@domain/agreement/events/made-events'

it('counts and adds up by code, with 0 for what was not marked and null for what was not rated', () => {
  const found = amountsOf([
    { recording: 'S1', rater: 'Kari', events: events(['a', 0, 1000], ['a', 2000, 2500], ['b', 5000]) },
    { recording: 'S1', rater: 'Ola', events: events(['a', 0, 1200]) },
    { recording: 'S2', rater: 'Kari', events: [] },
  ])
  expect(found.recordings).toEqual(['S1', 'S2'])
  expect(found.raters).toEqual(['Kari', 'Ola'])
  expect(found.codes).toEqual([
    {
      code: 'a',
      counts: [
        [2, 1],
        [0, null],
      ],
      durationsMs: [
        [1500, 1200],
        [0, null],
      ],
    },
    {
      code: 'b',
      counts: [
        [1, 0],
        [0, null],
      ],
      durationsMs: [
        [0, 0],
        [0, null],
      ],
    },
  ])
})
