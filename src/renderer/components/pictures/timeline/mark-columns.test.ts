import { expect, it } from 'vitest'
import { markColumns, shareOf } from './mark-columns'
import type { TimelineEvent } from './timeline-rows'

const mark = (startMs: number, endMs: number | null, kind: TimelineEvent['kind']): TimelineEvent => ({
  code: 'a',
  kind,
  subjectId: null,
  startMs,
  endMs,
})

it('counts points where they are and states wherever they reach, open ones to the end', () => {
  const events = [
    mark(0, null, 'point'),
    mark(5, null, 'point'),
    mark(10, null, 'point'),
    mark(12, 20, 'state'),
    mark(19, 21, 'state'),
    mark(47, null, 'state'),
    // At the very end of the recording.
    mark(50, null, 'point'),
  ]
  const columns = markColumns(events, { stretchMs: 10, durationMs: 50 })
  expect(columns.map(({ fromMs, toMs, count }) => [fromMs, toMs, count])).toEqual([
    [0, 10, 2],
    [10, 20, 3],
    [20, 30, 1],
    [40, 50, 2],
  ])
})

it('shows one mark among thousands, and tells many from very many', () => {
  expect(shareOf(1, 1)).toBe(1)
  expect(shareOf(1, 5000)).toBeGreaterThan(0.1)
  expect(shareOf(5000, 5000)).toBe(1)
  expect(shareOf(200, 1000) - shareOf(100, 1000)).toBeCloseTo(shareOf(2, 1000) - shareOf(1, 1000))
})
