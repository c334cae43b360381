import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makePlan, type Pairing, type PlannedAssignment, type PlanSettings } from '@domain/rating/assignment-plan'

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`)

function settingsOf(recordings: number, raters: number, more: Partial<PlanSettings> = {}): PlanSettings {
  return {
    design: { kind: 'each', raters: 2 },
    recordingIds: names('s', recordings),
    raterIds: names('r', raters),
    barred: [],
    kept: [],
    dueDate: null,
    ...more,
  }
}

function planOf(settings: PlanSettings, seed = 1): readonly PlannedAssignment[] {
  const outcome = makePlan(settings, seed)
  if (outcome.problem !== null) throw new Error(outcome.problem.kind)
  return outcome.assignments
}

const problemOf = (settings: PlanSettings) => makePlan(settings, 1).problem
const key = ({ recordingId, personId }: Pairing) => `${recordingId} ${personId}`

function loadsOf(raterIds: readonly string[], seats: readonly Pairing[]): readonly number[] {
  return raterIds.map((id) => seats.filter(({ personId }) => personId === id).length)
}
const spreadOf = (loads: readonly number[]) => Math.max(...loads) - Math.min(...loads)
const raterCounts = ({ recordingIds }: PlanSettings, seats: readonly Pairing[]) =>
  recordingIds.map((id) => seats.filter(({ recordingId }) => recordingId === id).length)

const size = { recordings: fc.integer({ min: 1, max: 25 }), raters: fc.integer({ min: 2, max: 6 }), seed: fc.integer() }

describe('a plan without hindrance', () => {
  it('gives each recording its raters, nobody twice, loads within one of each other at every moment of the calendar', () => {
    fc.assert(
      fc.property(
        fc.record({ ...size, each: fc.integer({ min: 1, max: 6 }) }),
        ({ recordings, raters, seed, each }) => {
          fc.pre(each <= raters)
          const settings = settingsOf(recordings, raters, { design: { kind: 'each', raters: each } })
          const plan = planOf(settings, seed)
          expect(new Set(plan.map(key)).size).toBe(plan.length)
          expect(new Set(raterCounts(settings, plan))).toEqual(new Set([each]))
          for (let until = 1; until <= recordings; until += 1) {
            const early = new Set(settings.recordingIds.slice(0, until))
            const seats = plan.filter(({ recordingId }) => early.has(recordingId))
            expect(spreadOf(loadsOf(settings.raterIds, seats))).toBeLessThanOrEqual(1)
          }
        },
      ),
    )
  })

  it('double-rates the share that was asked for, spread over the calendar', () => {
    fc.assert(
      fc.property(fc.record({ ...size, percent: fc.integer({ min: 0, max: 100 }) }), (drawn) => {
        const design = { kind: 'share', doublePercent: drawn.percent } as const
        const settings = settingsOf(drawn.recordings, drawn.raters, { design })
        const counts = raterCounts(settings, planOf(settings, drawn.seed))
        const doubles = counts.flatMap((count, index) => (count === 2 ? [index] : []))
        expect(counts.every((count) => count === 1 || count === 2)).toBe(true)
        expect(doubles).toHaveLength(Math.round((drawn.recordings * drawn.percent) / 100))
        const blocks = doubles.map((index, block) => {
          const blockOf = (number: number) => Math.floor((number * drawn.recordings) / doubles.length)
          return index >= blockOf(block) && index < blockOf(block + 1)
        })
        expect(blocks.every(Boolean)).toBe(true)
      }),
    )
  })

  it('is the same for the same seed, in whatever order the raters were named, and another for another seed', () => {
    const settings = settingsOf(20, 5)
    const backwards = { ...settings, raterIds: settings.raterIds.toReversed() }
    expect(planOf(backwards, 7)).toEqual(planOf(settings, 7))
    expect(planOf(settings, 8)).not.toEqual(planOf(settings, 7))
  })

  it('numbers each rater’s work, and not in calendar order', () => {
    const plan = planOf(settingsOf(30, 3))
    const own = plan.filter(({ personId }) => personId === 'r0').toSorted((a, b) => a.position - b.position)
    expect(own.map(({ position }) => position)).toEqual(own.map((_, index) => index))
    const order = own.map(({ recordingId }) => Number(recordingId.slice(1)))
    expect(order).not.toEqual(order.toSorted((a, b) => a - b))
  })

  it('lets raters meet each other about equally often', () => {
    const plan = planOf(settingsOf(60, 4))
    const crews = Map.groupBy(plan, ({ recordingId }) => recordingId).values()
    const pairs = [...crews].map((crew) =>
      crew
        .map(({ personId }) => personId)
        .toSorted()
        .join(' '),
    )
    const counts = [...Map.groupBy(pairs, (pair) => pair).values()].map((same) => same.length)
    expect([counts.length, Math.min(...counts) >= 6]).toEqual([6, true])
  })
})

describe('a plan with people who may not rate, and with assignments that stand', () => {
  const drawn = fc.record({
    ...size,
    barred: fc.array(fc.tuple(fc.nat(24), fc.nat(5)), { maxLength: 40 }),
    kept: fc.array(fc.tuple(fc.nat(30), fc.nat(5)), { maxLength: 12 }),
  })
  const seatsOf = (pairs: readonly (readonly [number, number])[]): readonly Pairing[] => [
    ...new Map(
      pairs.map(([recording, rater]) => {
        const seat = { recordingId: `s${recording}`, personId: `r${rater}` }
        return [key(seat), seat]
      }),
    ).values(),
  ]

  it('keeps to all of that, and is as even as handing on a recording can make it', () => {
    fc.assert(
      fc.property(drawn, ({ recordings, raters, seed, ...pairs }) => {
        const [barred, kept] = [seatsOf(pairs.barred), seatsOf(pairs.kept)]
        const settings = settingsOf(recordings, raters, { barred, kept })
        const outcome = makePlan(settings, seed)
        fc.pre(outcome.problem === null)
        const plan = outcome.problem === null ? outcome.assignments : []
        const out = new Set([...barred, ...kept].map(key))
        expect(plan.filter((seat) => out.has(key(seat)))).toEqual([])
        const all = [...kept, ...plan]
        expect(raterCounts(settings, all).every((count) => count >= 2)).toBe(true)
        const taken = new Set(all.map(key))
        const loads = new Map(settings.raterIds.map((id) => [id, all.filter((seat) => seat.personId === id).length]))
        for (const { recordingId, personId } of plan) {
          for (const other of settings.raterIds) {
            const seat = { recordingId, personId: other }
            if (taken.has(key(seat)) || out.has(key(seat))) continue
            expect((loads.get(personId) ?? 0) - (loads.get(other) ?? 0)).toBeLessThanOrEqual(1)
          }
        }
      }),
    )
  })

  it('evens loads through a third rater where two cannot change directly', () => {
    // The first two are for r0 and r1, the next two for r1 and r2, and only r0 may rate the last two.
    const bar = (recordings: readonly number[], rater: string) =>
      recordings.map((number) => ({ recordingId: `s${number}`, personId: rater }))
    const barred = [...bar([0, 1, 4, 5], 'r2'), ...bar([2, 3], 'r0'), ...bar([4, 5], 'r1')]
    const settings = settingsOf(6, 3, { design: { kind: 'each', raters: 1 }, barred })
    for (let seed = 1; seed <= 20; seed += 1)
      expect(loadsOf(settings.raterIds, planOf(settings, seed))).toEqual([2, 2, 2])
  })
})

describe('an impossible plan', () => {
  it('says why', () => {
    expect(problemOf(settingsOf(0, 3))).toEqual({ kind: 'no-recordings' })
    expect(problemOf(settingsOf(3, 0))).toEqual({ kind: 'no-raters' })
    expect(problemOf(settingsOf(3, 1))).toEqual({ kind: 'too-few-raters', wanted: 2, raters: 1 })
    const barred = [{ recordingId: 's1', personId: 'r0' }]
    expect(problemOf(settingsOf(3, 2, { barred }))).toEqual({
      kind: 'too-few-allowed',
      wanted: 2,
      recordingIds: ['s1'],
    })
    const design = { kind: 'share', doublePercent: 100 } as const
    expect(problemOf(settingsOf(3, 2, { barred, design }))).toEqual({ kind: 'too-few-double', wanted: 3, possible: 2 })
  })

  it('is no plan that only needs its double-rated recordings elsewhere', () => {
    const barred = ['s0', 's1', 's2'].map((recordingId) => ({ recordingId, personId: 'r0' }))
    const settings = settingsOf(4, 2, { barred, design: { kind: 'share', doublePercent: 25 } })
    expect(raterCounts(settings, planOf(settings))).toEqual([1, 1, 1, 2])
  })
})
