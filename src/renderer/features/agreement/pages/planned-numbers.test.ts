import { describe, expect, it } from 'vitest'
import { plannedNumbers } from './planned-numbers'

describe('plannedNumbers', () => {
  it.each([
    [2.4, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    [5, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    [19, [1, 4, 8, 12, 16, 19, 24, 28, 32, 36, 40]],
  ])('of a study with %d', (had, planned) => {
    expect(plannedNumbers(had)).toEqual(planned)
  })
})
