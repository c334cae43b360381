import fc from 'fast-check'
import { expect, it } from 'vitest'
import { staggered, StartDelays } from './start-delays'

it('has all clocks show the same time once they run', () => {
  const starts = fc.array(
    fc.record({ clockMs: fc.integer({ min: 0, max: 100 }), delayMs: fc.integer({ min: 0, max: 200 }) }),
    { minLength: 1, maxLength: 4 },
  )
  fc.assert(
    fc.property(starts, fc.constantFrom(0.25, 1, 3), (files, rate) => {
      const waits = staggered(files, rate)
      const clocks = files.map(({ clockMs, delayMs }, index) => clockMs + (1000 - (waits[index] ?? 0) - delayMs) * rate)
      for (const clock of clocks) expect(clock).toBeCloseTo(clocks[0] ?? 0)
      expect(Math.min(...waits)).toBe(0)
    }),
  )
})

it('learns how long a clock takes, but not from a stall', () => {
  const delays = new StartDelays()
  for (let start = 0; start < 8; start += 1) delays.learn('heard', 40)
  expect(delays.of('heard')).toBeCloseTo(40, 0)
  delays.learn('heard', 3000)
  expect(delays.of('heard')).toBeCloseTo(40, 0)
})
