import { expect, it } from 'vitest'
import { meanOfItems } from '@domain/agreement/score-row'
import { completeRecordings, ratersPerRecording, scoresOfRater, scoreTable } from '@domain/agreement/score-table'

const cell = (recording: string, rater: string, score: number | null) => ({ recording, rater, score })

it('lays scores out by recording and rater, and leaves out who scored nothing', () => {
  const table = scoreTable([cell('S2', 'B', 4), cell('S1', 'A', 3), cell('S1', 'B', 5), cell('S3', 'C', null)])
  expect(table).toEqual({ recordings: ['S2', 'S1'], raters: ['B', 'A'], scores: Float64Array.of(4, Number.NaN, 5, 3) })
  expect([...ratersPerRecording(table)]).toEqual([1, 2])
  expect(completeRecordings(table)).toBe(1)
  expect([...scoresOfRater(table, 1)]).toEqual([Number.NaN, 3])
})

it('takes the mean of the items that a rater scored, without the overall score', () => {
  const rows = [
    { ...cell('S1', 'A', 3), item: 1 },
    { ...cell('S1', 'A', 6), item: 2 },
    { ...cell('S1', 'A', null), item: 3 },
    { ...cell('S1', 'A', 7), item: null },
    { ...cell('S1', 'B', 2), item: 1 },
  ]
  expect(meanOfItems(rows)).toEqual([cell('S1', 'A', 4.5), cell('S1', 'B', 2)])
})
