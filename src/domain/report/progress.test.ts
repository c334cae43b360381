import { describe, expect, it } from 'vitest'
import type { RatingKind, ScoreValue } from '@domain/rating/rating'
import { progressLine } from '@domain/report/progress'

const rating = (recordingId: string, value: ScoreValue, kind: RatingKind = 'independent') => ({
  recordingId,
  kind,
  scores: [{ item: 3, dimension: 'quality', value }],
})
const sessions = [
  { recordingId: 'C', date: '2026-03-01' },
  { recordingId: 'A', date: '2026-01-01' },
  { recordingId: 'B', date: '2026-02-01' },
]
const place = { item: 3, dimension: 'quality' }

describe('progressLine', () => {
  it('goes in order of time, with the mean and spread of the raters', () => {
    const { stretches, missing } = progressLine(
      sessions,
      [rating('A', 3), rating('A', 5), rating('B', 4), rating('C', 6), rating('C', 6)],
      place,
    )
    expect(stretches).toHaveLength(1)
    expect(
      stretches[0]?.map(({ recordingId, raters, mean, lowest, highest }) => [
        recordingId,
        raters,
        mean,
        lowest,
        highest,
      ]),
    ).toEqual([
      ['A', 2, 4, 3, 5],
      ['B', 1, 4, 4, 4],
      ['C', 2, 6, 6, 6],
    ])
    // s = √2, k = 2
    expect(stretches[0]?.map(({ standardError }) => standardError)).toEqual([1, null, 0])
    expect(missing).toEqual([])
  })

  it('breaks where a rated session has no grade', () => {
    const { stretches, missing } = progressLine(
      sessions,
      [rating('A', 3), rating('B', 'not-rated'), rating('C', 5)],
      place,
    )
    expect(stretches.map((stretch) => stretch.map(({ recordingId }) => recordingId))).toEqual([['A'], ['C']])
    expect(missing.map(({ recordingId }) => recordingId)).toEqual(['B'])
  })

  it('keeps what was agreed on apart from what raters gave on their own', () => {
    const { stretches, agreed } = progressLine(
      sessions,
      [rating('A', 3), rating('A', 5, 'consensus'), rating('A', 7, 'gold')],
      place,
    )
    expect(stretches[0]?.[0]).toMatchObject({ mean: 3, raters: 1 })
    expect(agreed).toEqual([{ recordingId: 'A', date: '2026-01-01', grade: 5 }])
  })
})
