import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountOf, type BudgetEvent, subjectBudget, timeBudget } from '@domain/report/time-budget'

const hour = 3_600_000

const state = (startMs: number, endMs: number | null, subjectId: string | null = null, code = 'turn'): BudgetEvent => ({
  code,
  kind: 'state',
  subjectId,
  startMs,
  endMs,
})
const point = (startMs: number, subjectId: string | null = null, code = 'warmth'): BudgetEvent => ({
  code,
  kind: 'point',
  subjectId,
  startMs,
  endMs: null,
})

describe('amountOf', () => {
  it('counts points by the hour and gives them no length', () => {
    expect(amountOf([point(0), point(10), point(20)], hour / 2)).toEqual({
      count: 3,
      perHour: 6,
      totalMs: 0,
      meanMs: null,
      share: 0,
      openCount: 0,
    })
  })

  it('sums the lengths of states that overlap, and covers their time once', () => {
    const { totalMs, meanMs, share } = amountOf([state(0, 600), state(300, 900)], 1000)
    expect({ totalMs, meanMs, share }).toEqual({ totalMs: 1200, meanMs: 600, share: 0.9 })
  })

  it('counts a state that was never closed, without a length', () => {
    expect(amountOf([state(0, 100), state(500, null)], 1000)).toMatchObject({
      count: 2,
      openCount: 1,
      totalMs: 100,
      meanMs: 100,
      share: 0.1,
    })
  })

  it('covers nothing after the end of the recording', () => {
    expect(amountOf([state(900, 2000), state(1500, 3000)], 1000).share).toBe(0.1)
  })

  it('has no rate and no share of a recording without a length', () => {
    expect(amountOf([state(0, 10)], 0)).toMatchObject({ perHour: null, share: null, totalMs: 10 })
  })

  it('covers no more than it sums, and no more than everything', () => {
    const states = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 3000 }))
        .map(([startMs, length]) => state(startMs, startMs + length)),
    )
    fc.assert(
      fc.property(states, (events) => {
        const { share, totalMs } = amountOf(events, 6000)
        expect(share).toBeLessThanOrEqual(1)
        expect((share ?? 0) * 6000).toBeLessThanOrEqual(totalMs + 1e-9)
      }),
    )
  })
})

describe('timeBudget', () => {
  const events = [state(0, 100, 'P1'), state(50, 200, 'P2'), point(10, null), state(0, 10, null)]

  it('goes by code in the order asked for, and leaves out what was not marked', () => {
    expect(timeBudget(events, ['warmth', 'other', 'turn'], [], 1000).map(({ code }) => code)).toEqual([
      'warmth',
      'turn',
    ])
  })

  it('has every participant, also one with nothing, and nobody last', () => {
    const [turn] = timeBudget(events, ['turn'], ['P1', 'P2', 'P3'], 1000)
    expect(turn?.bySubject.map(({ subjectId, amount }) => [subjectId, amount.count, amount.totalMs])).toEqual([
      ['P1', 1, 100],
      ['P2', 1, 150],
      ['P3', 0, 0],
      [null, 1, 10],
    ])
    expect(turn?.whole.share).toBe(0.2)
  })
})

it('the amounts of participants add up to all marks', () => {
  const budget = subjectBudget([point(1, 'P1'), point(2, 'P1'), point(3)], ['P1', 'P2'], 1000)
  expect(budget.map(({ subjectId, amount }) => [subjectId, amount.count])).toEqual([
    ['P1', 2],
    ['P2', 0],
    [null, 1],
  ])
})
