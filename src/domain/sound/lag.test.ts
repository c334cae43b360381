import { describe, expect, it } from 'vitest'
import { findLag, type LagSearch } from '@domain/sound/lag'
import { madeNoise, madeTalk, taken } from '@domain/sound/made-sound'

const search: LagSearch = { rate: 8000, leastOverlapSeconds: 1, guardSeconds: 0.002 }
const talk = madeTalk(12, 7)

describe('findLag', () => {
  it.each([
    [0, 0],
    [0, 3.25],
    [2.5, 0],
    [1, 1.5],
  ])('finds how much later the second began (%d s and %d s into the same sound)', (first, second) => {
    const lag = findLag(taken(talk, first, 6), taken(talk, second, 6), search)
    expect(lag?.seconds).toBeCloseTo(second - first, 6)
    expect(lag?.likeness).toBeGreaterThan(0.99)
    expect(lag?.prominence).toBeGreaterThan(3)
  })

  it('places the peak between samples', () => {
    const smooth = talk.map((_, index) => [-2, -1, 0, 1, 2].reduce((sum, by) => sum + (talk[index + by] ?? 0), 0))
    const lag = findLag(taken(smooth, 0, 6), taken(smooth, 1 + 0.4 / 8000, 6), search)
    expect(Math.abs(((lag?.seconds ?? 0) - 1) * 8000 - 0.4)).toBeLessThan(0.1)
  })

  it('does not care for gain, sign of the level or a constant', () => {
    const other = taken(talk, 2, 6).map((value) => value * 0.01 + 0.3)
    expect(findLag(taken(talk, 0, 6), other, search)?.seconds).toBeCloseTo(2, 6)
  })

  it('finds nothing prominent in unrelated noise', () => {
    const lag = findLag(madeNoise(6, 1, 3), madeNoise(6, 1, 4), search)
    expect(lag?.prominence).toBeLessThan(1.2)
  })

  it('answers nothing for stillness or where too little could overlap', () => {
    expect(findLag(new Float32Array(48_000), taken(talk, 0, 6), search)).toBeNull()
    expect(findLag(new Float32Array(48_000).fill(0.3), taken(talk, 0, 6), search)).toBeNull()
    expect(findLag(taken(talk, 0, 0.5), taken(talk, 0, 6), search)).toBeNull()
    expect(findLag(new Float32Array(0), new Float32Array(0), search)).toBeNull()
  })
})
