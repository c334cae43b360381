import { describe, expect, it } from 'vitest'
import { borisKappas, observed } from '@domain/agreement/events/boris-observations'
import { matrixOf } from '@domain/agreement/events/contingency'
import { events } from '@domain/agreement/events/made-events'
import { timeUnitKappa } from '@domain/agreement/events/time-unit-kappa'

const asBoris = { countNothing: true } as const

describe('kappa by time units', () => {
  it.each(borisKappas)('of %s and %s every %d ms is what BORIS gives', (first, second, unitMs, counted, kappa) => {
    const found = timeUnitKappa(observed(first), observed(second), { ...asBoris, unitMs })
    expect(found.table.cells.reduce((sum, { count }) => sum + count, 0)).toBe(counted)
    expect(found.kappa.value).toBeCloseTo(kappa, 3)
    expect(Math.round((found.kappa.value ?? 0) * 1000) / 1000).toBeCloseTo(kappa, 10)
  })

  it('counts every combination of codes, and says which units it looked at', () => {
    const first = events(['a', 1000, 4000], ['b', 3000, 3500])
    const second = events(['a', 1000, 3000])
    const found = timeUnitKappa(first, second, { ...asBoris, unitMs: 1000 })
    expect(found.units).toEqual({ startMs: 1000, unitMs: 1000, count: 4 })
    // 1 s and 2 s: a and a; 3 s: a with b, and a; 4 s: a and nothing.
    expect(found.table.labels).toEqual(['', 'null [["a",1],["b",1]]', 'null [["a",1]]'])
    expect(matrixOf(found.table)).toEqual([
      [0, 0, 0],
      [0, 0, 1],
      [1, 0, 2],
    ])
    expect(found.agreement).toEqual({ value: 0.5 })
    expect(found.kappa.value).toBeCloseTo((2 * 4 - 9) / (16 - 9), 10)
  })

  it('takes a phase of its own and leaves out nothing on demand', () => {
    const first = events(['a', 1000, 2000], ['b', 5000, 6000])
    const second = events(['a', 1000, 3000], ['b', 5000, 6000])
    const found = timeUnitKappa(first, second, { unitMs: 1000, phaseMs: 500, countNothing: false })
    expect(found.units).toEqual({ startMs: 500, unitMs: 1000, count: 6 })
    expect(matrixOf(found.table)).toEqual([
      [1, 0],
      [0, 1],
    ])
    expect(found.kappa).toEqual({ value: 1 })
  })

  it('has no meaning where a rater marked nothing or one label is all there is', () => {
    const some = events(['a', 1000, 5000])
    const choices = { ...asBoris, unitMs: 1000 }
    expect(timeUnitKappa(some, [], choices).kappa).toEqual({ value: null, why: 'no-events' })
    expect(timeUnitKappa([], [], choices).kappa).toEqual({ value: null, why: 'no-events' })
    expect(timeUnitKappa(some, some, choices).kappa).toEqual({ value: null, why: 'one-label' })
  })
})
