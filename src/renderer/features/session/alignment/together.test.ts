import { describe, expect, it } from 'vitest'
import { offsetOfSameMoment, sharedMoment, speedToMeet } from './together'

describe('sharedMoment', () => {
  const pair = { firstMs: 60_000, secondMs: 50_000, lagMs: 12_000 }

  it('keeps a moment that both have, and goes to the nearest otherwise', () => {
    expect(sharedMoment(20_000, pair)).toBe(20_000)
    expect(sharedMoment(3_000, pair)).toBe(12_000)
    expect(sharedMoment(90_000, pair)).toBe(59_999)
    expect(sharedMoment(59_000, { ...pair, lagMs: -12_000 })).toBe(37_999)
  })

  it('is none where one is over before the other begins', () => {
    expect(sharedMoment(0, { ...pair, lagMs: 60_000 })).toBeNull()
    expect(sharedMoment(0, { ...pair, lagMs: -50_000 })).toBeNull()
  })
})

describe('offsetOfSameMoment', () => {
  it('is negative for a file that began before the recording', () => {
    expect(offsetOfSameMoment({ atMs: 5_000, offsetMs: 0 }, 2_660)).toBe(2_340)
    expect(offsetOfSameMoment({ atMs: 1_000, offsetMs: 0 }, 4_000)).toBe(-3_000)
    expect(offsetOfSameMoment({ atMs: 1_000, offsetMs: 500 }, 4_000)).toBe(-2_500)
  })
})

describe('speedToMeet', () => {
  it('slows down what is ahead, hurries what is behind, a little, and jumps when far', () => {
    expect(speedToMeet(0)).toBe(1)
    expect(speedToMeet(10)).toBeCloseTo(0.98)
    expect(speedToMeet(-10)).toBeCloseTo(1.02)
    expect(speedToMeet(50)).toBeCloseTo(0.97)
    expect(speedToMeet(-100)).toBeCloseTo(1.2)
    expect(speedToMeet(300)).toBeCloseTo(0.75)
    expect(speedToMeet(600)).toBeNull()
    expect(speedToMeet(-600)).toBeNull()
  })
})
