// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { isDrawn } from '@contract/drawn-svg'
import { progressLine } from '@domain/report/progress'
import type { ScoreValue } from '@domain/rating/rating'
import { startTexts } from '@renderer/lib/i18n'
import { asked, instrument } from '../made-scale'
import { progressMultiples, progressPicture } from './progress-picture'

beforeAll(() => startTexts('en'))

const sessions = ['2026-01-05', '2026-01-12', '2026-01-19'].map((date, place) => ({ recordingId: `s${place}`, date }))
const rating = (recordingId: string, value: ScoreValue) =>
  ({ recordingId, kind: 'independent', scores: [{ item: 1, dimension: 'quality', value }] }) as const
const lines = [
  progressLine(sessions, [rating('s0', 3), rating('s0', 5), rating('s1', 'not-rated'), rating('s2', 6)], {
    item: 1,
    dimension: 'quality',
  }),
]
const options = {
  ...asked,
  instrument,
  lines,
  uncertainty: 'range',
  recordingName: (id: string) => `Session ${id}`,
} as const

describe('the picture of progress', () => {
  it('has each session with mean, spread and number of raters, and what has no grade', () => {
    expect(progressPicture(options).table.rows.map(({ cells }) => cells)).toEqual([
      ['Session s0', '5 Jan 2026', '4.0 (3–5, 2 raters)'],
      ['Session s1', '12 Jan 2026', 'rated, without a grade'],
      ['Session s2', '19 Jan 2026', '6.0 (1 rater)'],
    ])
  })

  it('says the standard error where that is asked for', () => {
    const [first] = progressPicture({ ...options, uncertainty: 'error' }).table.rows
    expect(first?.cells[2]).toBe('4.00 (± 1.00, 2 raters)')
  })

  it('explains its signs', () => {
    const { svg } = progressPicture(options)
    expect(svg).toContain('rated, without a grade')
    expect(svg).not.toContain('consensus')
    expect(isDrawn(svg)).toBe(true)
  })

  it('has a small chart for each place of the sheet', () => {
    const { svg } = progressMultiples(options)
    for (const name of ['1 Boundaries', '2 Phases', '3 Warmth', 'Whole session']) expect(svg).toContain(`>${name}<`)
    expect(isDrawn(svg)).toBe(true)
  })

  it('stands for one session alone', () => {
    expect(
      progressPicture({
        ...options,
        lines: lines.map((line) => ({ ...line, stretches: line.stretches.slice(0, 1), missing: [] })),
      }).svg,
    ).not.toContain('NaN')
  })
})
