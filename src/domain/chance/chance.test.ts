import { describe, expect, it } from 'vitest'
import { normalFrom } from '@domain/chance/normal'
import { seeded } from '@domain/chance/seeded'

function many(next: () => number): readonly number[] {
  return Array.from({ length: 20_000 }, next)
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

describe('chance from a seed', () => {
  it('is the same for the same seed and another for another', () => {
    expect(many(seeded(4))).toEqual(many(seeded(4)))
    expect(seeded(4)()).not.toBe(seeded(5)())
  })

  it('lies evenly in [0, 1)', () => {
    const numbers = many(seeded(1))
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...numbers)).toBeLessThan(1)
    expect(mean(numbers)).toBeCloseTo(0.5, 2)
  })

  it('scatters normally round 0', () => {
    const numbers = many(normalFrom(seeded(1)))
    expect(mean(numbers)).toBeCloseTo(0, 1)
    expect(mean(numbers.map((number) => number ** 2))).toBeCloseTo(1, 1)
    expect(mean(numbers.map((number) => Number(Math.abs(number) < 1.96)))).toBeCloseTo(0.95, 1)
  })
})
