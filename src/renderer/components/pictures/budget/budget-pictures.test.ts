// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { isDrawn } from '@contract/drawn-svg'
import { speechShares } from '@domain/report/speech-turns'
import { amountOf } from '@domain/report/time-budget'
import { startTexts } from '@renderer/lib/i18n'
import { asked } from '../made-scale'
import { speechPicture } from './speech-picture'
import { timeBudgetPicture } from './time-budget-picture'

beforeAll(() => startTexts('en'))

const state = (startMs: number, endMs: number | null, subjectId: string | null = null) =>
  ({ code: 'speech-turn', kind: 'state', subjectId, startMs, endMs }) as const
const point = { code: 'warmth', kind: 'point', subjectId: null, startMs: 5, endMs: null } as const

describe('the picture of a time budget', () => {
  const durationMs = 600_000
  const picture = (playedShare: number | null = null) =>
    timeBudgetPicture({
      ...asked,
      durationMs,
      playedShare,
      partsAre: 'Code',
      parts: [
        { name: 'Turn', amount: amountOf([state(0, 60_000), state(300_000, null)], durationMs), hasLength: true },
        { name: 'Warmth', amount: amountOf([point, point], durationMs), hasLength: false },
      ],
    })

  it('has count, rate, total, mean and share in its table, and no times of points', () => {
    expect(picture().table).toEqual({
      columns: ['Code', 'Marks', 'Per hour', 'Total', 'Mean', 'Share of session', 'Open'],
      rows: [
        { head: 'Turn', cells: ['2', '12.0', '1:00', '1:00', '10.0 %', '1'] },
        { head: 'Warmth', cells: ['2', '12.0', '', '', '', ''] },
      ],
    })
  })

  it('says which states were never closed, and the rule for overlaps', () => {
    const { svg } = picture()
    expect(svg).toContain('Turn *')
    expect(svg).toContain('* 1 state was never closed')
    expect(svg).toContain('overlapping states counts once')
    expect(isDrawn(svg)).toBe(true)
  })

  it('says how much the rater played where that is not all: rates and shares are of the whole session', () => {
    expect(picture().svg).not.toContain('played')
    expect(picture(0.625).svg).toContain('This rater played 62 % of the session')
  })
})

it('a mean length is rounded, and under a minute has its tenths in the language’s own way', () => {
  const amount = amountOf([state(0, 1600), state(5000, 6900)], 600_000)
  const cells = (language: 'en' | 'nb') =>
    timeBudgetPicture({
      ...asked,
      language,
      durationMs: 600_000,
      playedShare: null,
      partsAre: 'Code',
      parts: [{ name: 'Turn', amount, hasLength: true }],
    }).table.rows[0]?.cells
  expect(cells('en')?.slice(2, 4)).toEqual(['0:04', '1.8 s'])
  expect(cells('nb')?.slice(2, 4)).toEqual(['0:04', '1,8 s'])
})

it('the picture of speech has silent participants too, and says how even it is', () => {
  const participants = [
    { id: 'a', role: 'member' },
    { id: 'b', role: 'member' },
  ] as const
  const shares = speechShares([state(0, 60_000, 'a')], participants, 600_000)
  if (shares === null) throw new Error('there is a turn')
  const { svg, table } = speechPicture({ ...asked, shares, nameOf: (id) => `P ${id ?? 'nobody'}` })
  expect(table.rows).toEqual([
    { head: 'P a', cells: ['100.0 %', '1:00', '1', '1:00'] },
    { head: 'P b', cells: ['0.0 %', '0:00', '0', '–'] },
  ])
  expect(svg).toContain('Gini over the 2 members alone: speaking time 0.50 (scaled 1.00), turns 0.50.')
  expect(isDrawn(svg)).toBe(true)
})
