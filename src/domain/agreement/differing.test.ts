import { expect, it } from 'vitest'
import { byDifference } from '@domain/agreement/differing'

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
