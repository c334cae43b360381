import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ComparedEvent } from '@domain/agreement/events/compared-event'
import { easyDiag } from '@domain/agreement/events/easy-diag'
import { figuresOf, matchPoints } from '@domain/agreement/events/point-match'
import { timeUnitKappa } from '@domain/agreement/events/time-unit-kappa'
import type { Figure } from '@domain/agreement/figure'

/** A rater's events, anything between none and many, points and states, about some people. */
const someEvents: fc.Arbitrary<readonly ComparedEvent[]> = fc
  .array(
    fc.record({
      code: fc.constantFrom('turn', 'rewind', 'affect'),
      subject: fc.constantFrom(null, 'P1', 'T1'),
      // Few different times, so that ends and starts coincide.
      startMs: fc.nat(60).map((step) => step * 100),
      lengthMs: fc.option(fc.nat(20).map((step) => step * 100)),
    }),
    { maxLength: 25 },
  )
  .map((made) =>
    made.map(({ lengthMs, ...event }, index) => ({
      ...event,
      id: String(index),
      endMs: lengthMs === null ? null : event.startMs + lengthMs,
    })),
  )

/** Two raters' events, and the first one's in another order. */
const two = fc.tuple(someEvents, someEvents).chain(([a, b]) =>
  fc.record({
    a: fc.constant(a),
    again: fc.shuffledSubarray([...a], { minLength: a.length, maxLength: a.length }),
    b: fc.constant(b),
  }),
)

/** To compare: what has no meaning has none on both sides. */
function near({ value }: Figure): unknown {
  return value === null ? null : expect.closeTo(value, 10)
}

describe('whichever rater comes first and in whatever order the events', () => {
  it('kappa by time units is the same, and 1 for the same events', () => {
    fc.assert(
      fc.property(two, fc.integer({ min: 1, max: 5000 }), fc.boolean(), ({ a, again, b }, unitMs, countNothing) => {
        const kappa = (first: readonly ComparedEvent[], second: readonly ComparedEvent[]): Figure =>
          timeUnitKappa(first, second, { unitMs, countNothing }).kappa
        expect(kappa(b, again).value).toEqual(near(kappa(a, b)))
        expect([1, null]).toContainEqual(near(kappa(a, again)))
      }),
    )
  })

  it('EasyDIAg is the same, at most its maximum, and 1 for the same events', () => {
    const choices = { leastOverlap: 0.6, toleranceMs: 500 }
    fc.assert(
      fc.property(two, ({ a, again, b }) => {
        const [found, swapped] = [easyDiag(a, b, choices), easyDiag(b, again, choices)]
        expect([swapped.kappa.value, swapped.linkedOnly.kappa.value, swapped.linkedShare.value]).toEqual(
          [found.kappa, found.linkedOnly.kappa, found.linkedShare].map(near),
        )
        if (found.kappa.value !== null)
          expect(found.kappa.value).toBeLessThanOrEqual((found.kappaMax.value ?? 0) + 1e-9)
        expect([1, null]).toContainEqual(near(easyDiag(a, again, choices).kappa))
      }),
      { numRuns: 300 },
    )
  })

  it('matches are as many, at most what there is, and never fewer by more tolerance', () => {
    fc.assert(
      fc.property(two, fc.nat(3000), fc.nat(3000), ({ a, again, b }, toleranceMs, moreMs) => {
        const found = figuresOf(matchPoints(a, b, toleranceMs))
        expect(figuresOf(matchPoints(b, again, toleranceMs))).toMatchObject({
          matched: found.matched,
          onlyA: found.onlyB,
          onlyB: found.onlyA,
          f1: found.f1,
        })
        expect(found.matched).toBeLessThanOrEqual(Math.min(a.length, b.length))
        expect(figuresOf(matchPoints(a, b, toleranceMs + moreMs)).matched).toBeGreaterThanOrEqual(found.matched)
        expect(figuresOf(matchPoints(a, again, toleranceMs)).onlyA).toBe(0)
      }),
    )
  })
})

describe('whenever the recording begins', () => {
  it('every figure is the same', () => {
    fc.assert(
      fc.property(two, fc.nat(100_000), fc.integer({ min: 1, max: 5000 }), ({ a, b }, laterMs, unitMs) => {
        const moved = (events: readonly ComparedEvent[]): readonly ComparedEvent[] =>
          events.map((event) => ({
            ...event,
            startMs: event.startMs + 1000 * laterMs,
            endMs: event.endMs === null ? null : event.endMs + 1000 * laterMs,
          }))
        const figures = (first: readonly ComparedEvent[], second: readonly ComparedEvent[]): readonly Figure[] => {
          const { kappa, linkedShare } = easyDiag(first, second, { leastOverlap: 0.6, toleranceMs: 500 })
          return [kappa, linkedShare, figuresOf(matchPoints(first, second, 500)).f1]
        }
        expect(figures(moved(a), moved(b)).map(({ value }) => value)).toEqual(figures(a, b).map(near))
        // A point half a unit from a moment falls by rounding of seconds, as in BORIS: states alone are told apart from when they are.
        const states = (events: readonly ComparedEvent[]) => events.filter(({ endMs }) => endMs !== null)
        const byUnits = (first: readonly ComparedEvent[], second: readonly ComparedEvent[]): Figure =>
          timeUnitKappa(states(first), states(second), { unitMs, countNothing: true }).kappa
        expect(byUnits(moved(a), moved(b)).value).toEqual(near(byUnits(a, b)))
      }),
    )
  })
})
