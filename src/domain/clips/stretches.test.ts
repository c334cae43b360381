import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lengthOf, stretchesFor } from './stretches'

const point = (id: string, startMs: number) => ({ id, startMs, endMs: null })
const padded = { beforeMs: 2000, afterMs: 3000, durationMs: 60_000, merges: false }

describe('stretches for events', () => {
  it('take padding along, within the recording', () => {
    const events = [point('a', 1000), { id: 'b', startMs: 10_000, endMs: 20_000 }, point('c', 59_000)]
    expect(stretchesFor(events, padded)).toEqual([
      { startMs: 0, endMs: 4000, eventIds: ['a'] },
      { startMs: 8000, endMs: 23_000, eventIds: ['b'] },
      { startMs: 57_000, endMs: 60_000, eventIds: ['c'] },
    ])
  })

  it('show something of a moment without padding', () => {
    const [stretch] = stretchesFor([point('a', 5000)], { ...padded, beforeMs: 0, afterMs: 0 })
    expect(stretch).toEqual({ startMs: 5000, endMs: 6000, eventIds: ['a'] })
  })

  it('are none where the recording is over', () => {
    expect(stretchesFor([point('a', 60_000)], { ...padded, beforeMs: 0 })).toEqual([])
  })

  it('become one where they overlap or touch, in order of time', () => {
    const events = [point('b', 14_000), point('a', 10_000), point('c', 30_000)]
    expect(stretchesFor(events, { ...padded, merges: true })).toEqual([
      { startMs: 8000, endMs: 17_000, eventIds: ['a', 'b'] },
      { startMs: 28_000, endMs: 33_000, eventIds: ['c'] },
    ])
  })

  it('keep the order they are given in where they are not merged', () => {
    const events = [point('late', 40_000), point('early', 10_000)]
    expect(stretchesFor(events, padded).map(({ eventIds }) => eventIds)).toEqual([['late'], ['early']])
  })

  it('merged, hold every event once and no moment twice', () => {
    const starts = fc.array(fc.integer({ min: 0, max: 59_000 }), { maxLength: 30 })
    fc.assert(
      fc.property(starts, (times) => {
        const events = times.map((startMs, index) => point(String(index), startMs))
        const merged = stretchesFor(events, { ...padded, merges: true })
        expect(merged.flatMap(({ eventIds }) => eventIds).toSorted()).toEqual(events.map(({ id }) => id).toSorted())
        for (const [index, { startMs }] of merged.entries())
          if (index > 0) expect(startMs).toBeGreaterThan(merged[index - 1]?.endMs ?? 0)
        expect(lengthOf(merged)).toBeLessThanOrEqual(60_000)
      }),
    )
  })
})
