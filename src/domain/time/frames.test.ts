import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameAt, frameOfStoredMs, middleOfFrame, msOfFrame } from '@domain/time/frames'

const ntsc = Array.from({ length: 5000 }, (_, index) => (index * 1001) / 30)
/** A phone's recording: uneven, with a still picture of ten seconds. */
const uneven = Float64Array.of(0, 33.366, 41.7, 100.1, 133.4, 10_133.4, 10_166.8)
const endMs = 10_200

/** Frame starts at least a millisecond apart, as every container up to 1,000 frames a second has them. */
const anyTimes = fc
  .array(fc.double({ min: 1.001, max: 5000, noNaN: true }), { minLength: 1, maxLength: 60 })
  .map((lengths) => {
    const times = [0]
    for (const length of lengths) times.push((times.at(-1) ?? 0) + length)
    return times
  })

describe('frameAt', () => {
  it('is the last frame that has started', () => {
    expect(frameAt(uneven, 33.365)).toBe(0)
    expect(frameAt(uneven, 33.366)).toBe(1)
    expect(frameAt(uneven, 10_000)).toBe(4)
    expect(frameAt(uneven, 99_999)).toBe(6)
  })

  it('is the first frame before any has started, and none where there are none', () => {
    expect(frameAt([40, 80], 0)).toBe(0)
    expect(frameAt([], 0)).toBe(-1)
  })
})

describe('frameOfStoredMs', () => {
  it('finds each of 5,000 frames at 29.97 per second again from its stored time', () => {
    for (const index of ntsc.keys()) expect(frameOfStoredMs(ntsc, msOfFrame(ntsc, index) ?? -1)).toBe(index)
  })

  it('finds each frame of any recording again from its stored time', () => {
    fc.assert(
      fc.property(anyTimes, (times) => {
        for (const index of times.keys()) expect(frameOfStoredMs(times, msOfFrame(times, index) ?? -1)).toBe(index)
      }),
    )
  })

  it('takes the frame on screen for a time that no frame was stored at', () => {
    expect(frameOfStoredMs(uneven, 5000)).toBe(4)
    expect(frameOfStoredMs(uneven, 99_999)).toBe(6)
  })
})

describe('middleOfFrame', () => {
  it('lies inside its frame, whatever the recording', () => {
    fc.assert(
      fc.property(anyTimes, (times) => {
        const end = (times.at(-1) ?? 0) + 40
        for (const index of times.keys()) {
          const target = middleOfFrame(times, index, end) ?? -1
          expect(frameAt(times, target)).toBe(index)
          expect(target).toBeGreaterThan(times[index] ?? Number.POSITIVE_INFINITY)
          expect(target).toBeLessThan(times[index + 1] ?? end)
        }
      }),
    )
  })

  it('stays near the start of a picture that stands still', () => {
    expect(middleOfFrame(uneven, 4, endMs)).toBeCloseTo(153.4)
  })

  it('is the start of a last frame without length, and nothing for a frame that is not there', () => {
    expect(middleOfFrame([0, 40], 1, 40)).toBe(40)
    expect(middleOfFrame([0, 40], 2, 80)).toBeNull()
    expect(msOfFrame([0, 40], 2)).toBeNull()
  })
})
