import { describe, expect, it } from 'vitest'
import { median, robustLine } from '@domain/sound/line'

describe('robustLine', () => {
  it('is not moved by an outlier', () => {
    const line = robustLine(
      [
        [0, 1],
        [1, 3],
        [2, 5],
        [3, 70],
        [4, 9],
      ],
      3,
    )
    expect(line).toEqual({ slope: 2, middle: 2, level: 5 })
  })

  it('is flat through too few points', () => {
    expect(
      robustLine(
        [
          [0, 1],
          [10, 3],
        ],
        3,
      ),
    ).toEqual({ slope: 0, middle: 5, level: 2 })
    expect(median([])).toBe(0)
  })
})
