import fc from 'fast-check'
import { expect, it } from 'vitest'
import { framePlace } from './frame-place'

const anyTimes = fc
  .array(fc.double({ min: 2, max: 4000, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map((lengths) => lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0)))

it('asks only for times inside the frame that is meant', () => {
  fc.assert(
    fc.property(anyTimes, (times) => {
      const end = (times.at(-1) ?? 0) + 40
      for (const [index, start] of times.entries()) {
        for (const target of framePlace(times, index, end, 40)?.targets ?? [-1]) {
          expect(target * 1000).toBeGreaterThan(start)
          expect(target * 1000).toBeLessThan(times[index + 1] ?? end)
        }
      }
    }),
  )
})

it('goes far enough into a frame that follows a short one', () => {
  // 14 ms and then 53 ms: at the average of 40 ms the short frame would still be on screen 26 ms into the long one.
  const target = framePlace([0, 53, 106, 120, 173], 3, 200, 40)?.targets[0] ?? 0
  expect(target * 1000).toBeGreaterThan(106 + 40)
})

it('knows its frame from the one before and the one after, whatever the rounding', () => {
  const place = framePlace([0, 33.367, 66.733], 1, 100, 33)
  expect(place?.compare(33.366)).toBe(0)
  expect(place?.compare(0)).toBeLessThan(0)
  expect(place?.compare(66.733)).toBeGreaterThan(0)
})

it('is nowhere for a frame that is not there', () => {
  expect(framePlace([0, 40], 7, 80, 40)).toBeNull()
})
