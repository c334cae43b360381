import { describe, expect, it } from 'vitest'
import { within } from './time-limit'

describe('a time limit', () => {
  it('does not wait for work that never ends', async () => {
    await expect(within(1, new Promise(() => undefined))).rejects.toThrow('took too long')
  })

  it('passes on what the work answers or throws', async () => {
    await expect(within(60_000, Promise.resolve('done'))).resolves.toBe('done')
    await expect(within(60_000, Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  })
})
