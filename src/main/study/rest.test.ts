import { constants } from 'node:os'
import { expect, it } from 'vitest'
import { restBeside, stepBehind } from './rest'

it('rests three times as long as it worked, and never for long', () => {
  let nowMs = 0
  const slept: number[] = []
  const rest = restBeside({
    now: () => nowMs,
    sleep: (ms) => {
      slept.push(ms)
      nowMs += ms
    },
  })
  for (const workMs of [2, 2, 2, 4, 1, 1000, 5]) {
    nowMs += workMs
    rest()
  }
  expect(slept).toEqual([18, 15, 250, 15])
})

it('steps behind only where a thread can', () => {
  const asked: unknown[] = []
  const lower = (...given: unknown[]) => void asked.push(...given)
  for (const platform of ['darwin', 'win32', 'linux'] as const) stepBehind(platform, lower)
  expect(asked).toEqual([constants.priority.PRIORITY_LOW])
})
