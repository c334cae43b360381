import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { follow, type Follower } from './following'

const follower: Follower = {
  startMs: 0,
  endMs: 60_000,
  apartMs: 0,
  frameMs: 40,
  delayMs: 100,
  isRunning: true,
  isBusy: false,
  isHeard: false,
  isLate: false,
}
const lead = { clockMs: 10_000, rate: 1 }

describe('a follower that plays beside the lead', () => {
  it('keeps the lead’s speed while the clocks agree', () => {
    expect(follow({ ...follower, apartMs: 3 }, lead)).toEqual({ kind: 'run', rate: 1, together: true })
    expect(follow(follower, { ...lead, rate: 2.5 })).toEqual({ kind: 'run', rate: 2.5, together: true })
  })

  it('plays a little faster when behind and slower when ahead, less so where it is heard', () => {
    const rateOf = (change: Partial<Follower>) => {
      const step = follow({ ...follower, ...change }, lead)
      return step.kind === 'run' ? step.rate : null
    }
    expect(rateOf({ apartMs: -20 })).toBeGreaterThan(1)
    expect(rateOf({ apartMs: 20 })).toBeLessThan(1)
    expect(rateOf({ apartMs: -35, isHeard: true })).toBeLessThanOrEqual(1.02)
  })

  it('has all meet before its picture is more than a frame away', () => {
    fc.assert(
      fc.property(fc.double({ min: -500, max: 500, noNaN: true }), (apartMs) => {
        const { kind } = follow({ ...follower, apartMs }, lead)
        expect(kind).toBe(Math.abs(apartMs) > follower.frameMs ? 'gather' : 'run')
      }),
    )
  })
})

describe('a file that does not cover the moment', () => {
  it('stands still before it begins and after it ends', () => {
    expect(follow({ ...follower, startMs: 10_101 }, lead).kind).toBe('rest')
    expect(follow({ ...follower, endMs: 10_000 }, lead).kind).toBe('rest')
  })

  it('is told to play as early as its clock needs, and is unseen until it is with the lead', () => {
    const waiting = { ...follower, startMs: 10_090, apartMs: 90, isRunning: false }
    expect(follow(waiting, lead)).toEqual({ kind: 'run', rate: 1, together: false })
    expect(follow({ ...waiting, apartMs: 110 }, lead).kind).toBe('wait')
  })
})

describe('a follower that came late', () => {
  const late = { ...follower, isLate: true }

  it('is seen again only when it is well within a frame', () => {
    expect(follow({ ...late, apartMs: -15 }, lead)).toMatchObject({ kind: 'run', together: true })
    expect(follow({ ...late, apartMs: -25 }, lead)).toMatchObject({ kind: 'run', together: false })
  })

  it('jumps ahead of a lead that is far away, and waits for it there', () => {
    const step = follow({ ...late, apartMs: -5_000 }, { clockMs: 10_000, rate: 2 })
    expect(step).toEqual({ kind: 'catchUp', ms: 10_600 })
    expect(follow({ ...late, apartMs: 400, isRunning: false }, lead).kind).toBe('wait')
    expect(follow({ ...late, apartMs: -5_000, isBusy: true }, lead).kind).toBe('wait')
    expect(follow({ ...late, apartMs: 9_000, isRunning: false }, lead).kind).toBe('catchUp')
  })

  it('never jumps past its end', () => {
    const step = follow({ ...late, apartMs: -5_000, endMs: 10_100 }, lead)
    expect(step).toEqual({ kind: 'catchUp', ms: 10_099 })
  })
})
