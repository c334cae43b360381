import { expect, it } from 'vitest'
import { WorkClock } from '@renderer/features/session/store/work-clock'

it('joins signs of work into a spell that grows, and is given out only when it has grown', () => {
  const clock = new WorkClock()
  expect([clock.take(), clock.noted(1000), clock.take()]).toEqual([null, null, null])
  clock.noted(61_000)
  expect([clock.take(), clock.take()]).toEqual([{ startMs: 1000, endMs: 61_000 }, null])
  clock.noted(120_000)
  expect(clock.take()).toEqual({ startMs: 1000, endMs: 120_000 })
})

it('begins a new spell after a rest, which counts as no work', () => {
  const clock = new WorkClock()
  clock.noted(0)
  clock.noted(5000)
  expect(clock.noted(200_000)).toEqual({ startMs: 0, endMs: 5000 })
  expect(clock.take()).toBeNull()
  clock.noted(201_000)
  expect(clock.take()).toEqual({ startMs: 200_000, endMs: 201_000 })
})
