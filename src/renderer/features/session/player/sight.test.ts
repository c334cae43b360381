import { describe, expect, it } from 'vitest'
import { areBeside, inSight, look, type Sight } from './sight'

const frame = (index: number, lengthMs = 40) => ({ startMs: index * lengthMs, endMs: (index + 1) * lengthMs })

describe('areBeside', () => {
  it('holds for one frame and its neighbours, whichever is ahead', () => {
    expect([8, 9, 10, 11, 12].map((index) => areBeside(frame(10), frame(index), 1))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
  })

  it('goes by what is on screen where frames last unequally', () => {
    expect(areBeside({ startMs: 0, endMs: 3000 }, frame(70), 1)).toBe(true)
    expect(areBeside({ startMs: 0, endMs: 3000 }, frame(76), 1)).toBe(false)
  })

  it('allows for what is skipped between two refreshes', () => {
    expect(areBeside(frame(10, 16), frame(12, 16), 1)).toBe(false)
    expect(areBeside(frame(10, 16), frame(12, 16), 3)).toBe(true)
  })
})

describe('look', () => {
  const after = (looks: readonly (readonly [isBeside: boolean, nowMs: number])[], start: Sight = inSight) =>
    looks.reduce((sight, [isBeside, nowMs]) => look(sight, isBeside, nowMs), start).isCovered

  it('covers what stays apart, and not what is apart for one refresh', () => {
    expect(
      after([
        [false, 0],
        [true, 17],
        [false, 34],
      ]),
    ).toBe(false)
    expect(
      after([
        [false, 0],
        [false, 17],
        [false, 34],
      ]),
    ).toBe(true)
  })

  it('shows a picture again once it has kept to the other', () => {
    const covered: Sight = { isCovered: true, doubtedMs: null }
    expect(
      after(
        [
          [true, 0],
          [true, 240],
        ],
        covered,
      ),
    ).toBe(true)
    expect(
      after(
        [
          [true, 0],
          [false, 100],
          [true, 120],
          [true, 360],
        ],
        covered,
      ),
    ).toBe(true)
    expect(
      after(
        [
          [true, 0],
          [true, 250],
        ],
        covered,
      ),
    ).toBe(false)
  })
})
