import { afterEach, describe, expect, it, vi } from 'vitest'
import { isoDay, percentText } from '@renderer/lib/format'

describe('a share as whole percent', () => {
  it('is 100 of the whole only, and loses no percent to rounding', () => {
    expect([0, 0.29, 0.57, 0.999, 1].map(percentText)).toEqual(['0 %', '29 %', '57 %', '99 %', '100 %'])
  })
})

describe('the day of a moment', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('is that of the calendar here, also in the hours in which Greenwich has another', () => {
    vi.stubEnv('TZ', 'Europe/Oslo')
    expect(isoDay(Date.UTC(2026, 2, 1, 23, 30))).toBe('2026-03-02')
    vi.stubEnv('TZ', 'America/New_York')
    expect(isoDay(Date.UTC(2026, 2, 2, 3, 30))).toBe('2026-03-01')
  })
})
