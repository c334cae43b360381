import { expect, test } from 'vitest'
import { isDueSoon } from './delete-by'

test('a recording is due soon within thirty days, and from then on', () => {
  expect(isDueSoon('2026-12-23', '2026-11-23')).toBe(true)
  expect(isDueSoon('2026-12-24', '2026-11-23')).toBe(false)
  expect(isDueSoon('2025-01-01', '2026-11-23')).toBe(true)
})

test('a recording without a date is never due', () => {
  expect(isDueSoon(null, '2026-11-23')).toBe(false)
})
