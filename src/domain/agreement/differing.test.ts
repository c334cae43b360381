import { expect, it } from 'vitest'
import { byDifference, farthestFrom, sessionsByDifference } from '@domain/agreement/differing'
import { madeRating } from '@domain/agreement/made-rating'
import type { ScoredRating } from '@domain/agreement/scored-rating'

const cell = (recording: string, rater: string, score: number | null) => ({ recording, rater, score })

it('puts the recordings with the largest differences first and those of one rater last', () => {
  const recordings = byDifference([
    cell('S1', 'A', 4),
    cell('S1', 'B', 4),
    cell('S2', 'A', 2),
    cell('S3', 'A', 2),
    cell('S3', 'B', 5),
    cell('S3', 'C', null),
    cell('S4', 'C', null),
  ])
  expect(recordings.map(({ recordingId, apart }) => [recordingId, apart])).toEqual([
    ['S3', 3],
    ['S1', 0],
    ['S2', null],
  ])
  expect([...(recordings[0]?.scores ?? [])]).toEqual([
    ['A', 2],
    ['B', 5],
  ])
})

it('puts the sessions with the largest mean distance first, and in each the grades likewise', () => {
  const rated = (recordingId: string, raterId: string, grades: readonly number[]): ScoredRating =>
    madeRating(recordingId, raterId, {
      scores: grades.map((value, at) => ({ item: at + 1, dimension: 'quality', value })),
    })
  const item = (number: number) => ({ kind: 'item', item: number, dimension: 'quality' }) as const
  const ratings = [
    rated('S1', 'A', [4, 4, 4]),
    rated('S1', 'B', [4, 5, 4]),
    rated('S2', 'A', [4, 2, 7]),
    rated('S2', 'B', [5, 5, 7]),
    rated('S3', 'A', [1]),
  ]
  const sessions = sessionsByDifference(ratings, [item(1), item(2)])
  expect(sessions.map(({ recordingId, apart }) => [recordingId, apart])).toEqual([
    ['S2', 2],
    ['S1', 0.5],
    ['S3', null],
  ])
  expect(sessions[0]?.grades.map(({ measure, apart }) => [measure, apart])).toEqual([
    [item(2), 3],
    [item(1), 1],
  ])
})

it('looks at a score beside the one that is farthest from it', () => {
  const scores = new Map([
    ['A', 4],
    ['B', 5],
    ['C', 1],
  ])
  expect(farthestFrom('A', scores)).toBe('C')
  expect(farthestFrom('C', scores)).toBe('B')
  expect(farthestFrom('D', scores)).toBe('A')
  expect(farthestFrom('A', new Map([['A', 4]]))).toBeNull()
})
