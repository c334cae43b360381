import { expect, it } from 'vitest'
import type { TimeNote } from '@domain/rating/time-note'
import { flagAt } from '@renderer/features/session/timeline/beside-hit'
import { fitted } from '@renderer/features/session/timeline/viewport'

const note = (id: string, atMs: number): TimeNote => ({ id, ratingId: 'r', kind: 'marker', atMs, text: '' })
const notes = [note('a', 1000), note('b', 1050), note('c', 5000)]
/** Ten milliseconds a pixel. */
const view = fitted(10_000, 1000)

it('hits a flag from a little before its staff to its tip', () => {
  expect(flagAt(notes, view, 497)?.id).toBe('c')
  expect(flagAt(notes, view, 511)?.id).toBe('c')
  expect(flagAt(notes, view, 494)).toBeNull()
  expect(flagAt(notes, view, 514)).toBeNull()
})

it('hits the flag whose staff is nearest', () => {
  expect(flagAt(notes, view, 101)?.id).toBe('a')
  expect(flagAt(notes, view, 106)?.id).toBe('b')
})
