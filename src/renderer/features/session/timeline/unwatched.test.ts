import { describe, expect, it } from 'vitest'
import { gapsBetween } from '@renderer/features/session/timeline/unwatched'

const interval = (startMs: number, endMs: number) => ({ startMs, endMs })

describe('what has not been watched', () => {
  it('is everything before anything was', () => {
    expect(gapsBetween([], 10, 20)).toEqual([interval(10, 20)])
  })

  it('lies between what was, cut off at the view', () => {
    const watched = [interval(0, 12), interval(14, 16), interval(18, 40)]
    expect(gapsBetween(watched, 10, 20)).toEqual([interval(12, 14), interval(16, 18)])
    expect(gapsBetween(watched, 11, 15)).toEqual([interval(12, 14)])
    expect(gapsBetween([interval(30, 40)], 10, 20)).toEqual([interval(10, 20)])
  })

  it('is nothing where all was', () => {
    expect(gapsBetween([interval(0, 100)], 10, 20)).toEqual([])
  })
})
