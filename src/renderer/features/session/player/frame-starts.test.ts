import { describe, expect, it } from 'vitest'
import { frameStartAt, frameStartNear } from './frame-starts'

// 30 frames a second, stored in whole milliseconds.
const times = Float64Array.from({ length: 4 }, (_, index) => (index * 1000) / 30)

describe('the start of a frame', () => {
  it('is that of the frame which is on screen', () => {
    expect([0, 32, 33, 66, 67, 500].map((ms) => frameStartAt(times, ms))).toEqual([0, 0, 33, 33, 67, 100])
  })

  it('is the nearest, before or after', () => {
    expect([10, 20, 33, 49, 51, 500].map((ms) => frameStartNear(times, ms))).toEqual([0, 33, 33, 33, 67, 100])
  })
})
