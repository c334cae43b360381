import { expect, it } from 'vitest'
import { appCalls } from '@contract/calls/app'

const { input } = appCalls['settings.set']

it('takes as many settings of a kind as a person makes, and not as many as fill a disk', () => {
  const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`c${index}`, 'F2']))
  expect(input.safeParse({ keys: keys(2000) }).success).toBe(true)
  expect(input.safeParse({ keys: keys(2001) }).success).toBe(false)
  expect(
    input.safeParse({ layout: Object.fromEntries(Object.keys(keys(2001)).map((key) => [key, [1]])) }).success,
  ).toBe(false)
})
