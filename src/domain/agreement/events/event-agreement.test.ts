import { expect, it } from 'vitest'
import { agreementOfPair, eventAgreements } from '@domain/agreement/events/event-agreement'
import { events } from '@domain/agreement/events/made-events'

it('compares every pair of raters of each recording and of no other', () => {
  const mark = events(['a', 1000], ['b', 2000, 4000])
  const found = eventAgreements(
    [
      { recording: 'S1', rater: 'A', events: mark },
      { recording: 'S2', rater: 'A', events: mark },
      { recording: 'S1', rater: 'B', events: mark },
      { recording: 'S1', rater: 'C', events: [] },
    ],
    { toleranceMs: 500, unitMs: 1000 },
  )
  expect(found.map(({ recording, raters }) => [recording, ...raters])).toEqual([
    ['S1', 'A', 'B'],
    ['S1', 'A', 'C'],
    ['S1', 'B', 'C'],
  ])
  expect(found[0]).toMatchObject({
    timeUnit: { kappa: { value: 1 } },
    easyDiag: { kappa: { value: 1 }, linkedShare: { value: 1 } },
    match: { matched: 1, onlyA: 0, onlyB: 0, f1: { value: 1 } },
  })
  expect(found[1]).toMatchObject({
    timeUnit: { kappa: { value: null, why: 'no-events' } },
    match: { matched: 0, onlyA: 1, onlyB: 0, precision: { value: null, why: 'no-events' }, recall: { value: 0 } },
  })
})

it('leaves moments without marks out of the time units where nothing is no label', () => {
  const [a, b] = [
    { rater: 'A', events: events(['a', 0, 1000], ['b', 5000, 6000]) },
    { rater: 'B', events: events(['a', 0, 1000], ['b', 5000, 6000]) },
  ]
  const unitsCounted = (countNothing: boolean): number =>
    agreementOfPair(a, b, { toleranceMs: 500, unitMs: 1000, countNothing }).timeUnit.table.cells.reduce(
      (sum, { count }) => sum + count,
      0,
    )
  expect(unitsCounted(true)).toBe(7)
  expect(unitsCounted(false)).toBe(4)
})
