import { describe, expect, it } from 'vitest'
import { Patience } from './patience'

describe('waiting for a slow follower', () => {
  it('is allowed three times in ten seconds, for each by itself', () => {
    const patience = new Patience<object>()
    const slow = {}
    expect([0, 1000, 2000, 3000].map((ms) => patience.allows(slow, ms))).toEqual([true, true, true, false])
    expect(patience.allows({}, 3000)).toBe(true)
  })

  it('is allowed again after a while', () => {
    const patience = new Patience<object>()
    const slow = {}
    for (const ms of [0, 1000, 2000, 3000]) patience.allows(slow, ms)
    expect(patience.allows(slow, 13_000)).toBe(true)
  })
})
