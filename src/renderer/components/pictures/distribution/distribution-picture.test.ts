// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest'
import { isDrawn } from '@contract/drawn-svg'
import { distributions } from '@domain/report/distribution'
import { startTexts } from '@renderer/lib/i18n'
import { asked, instrument } from '../made-scale'
import { distributionPicture } from './distribution-picture'

beforeAll(() => startTexts('en'))

it('the picture of a distribution has a row of grades for each item and dimension', () => {
  const ratings = [3, 5, 5].map((value) => ({ scores: [{ item: 1, dimension: 'quality', value }] }))
  const { svg, table } = distributionPicture({
    ...asked,
    instrument,
    distributions: distributions(instrument, ratings),
  })
  expect(table.columns.slice(0, 9)).toEqual(['Item', '1', '2', '3', '4', '5', '6', '7', 'n'])
  expect(table.rows.map(({ head }) => head)).toEqual([
    '1 Boundaries · Adherence',
    '1 Boundaries · Quality',
    '2 Phases · Adherence',
    '2 Phases · Quality',
    '3 Warmth · Quality',
    'Whole session · Adherence',
    'Whole session · Quality',
  ])
  expect(table.rows[1]?.cells).toEqual(['0', '0', '1', '0', '2', '0', '0', '3', '4.33', '1.15', '5.0', '0', '0'])
  expect(svg).toContain('n 3 · M 4.3 · SD 1.2')
  expect(svg).toContain('no grade')
  expect(isDrawn(svg)).toBe(true)
})

it('has each grade of each scale in its own column where dimensions have other scales', () => {
  const [adherence, quality] = instrument.dimensions
  if (adherence === undefined || quality === undefined) throw new Error('the scale has two dimensions')
  const uneven = { ...instrument, dimensions: [adherence, { ...quality, min: 0, max: 2 }] }
  const ratings = [2, 0].map((value) => ({ scores: [{ item: 1, dimension: 'quality', value }] }))
  const { table } = distributionPicture({ ...asked, instrument: uneven, distributions: distributions(uneven, ratings) })
  expect(table.columns.slice(0, 10)).toEqual(['Item', '0', '1', '2', '3', '4', '5', '6', '7', 'n'])
  expect(table.rows.slice(0, 2).map(({ cells }) => cells.slice(0, 9))).toEqual([
    ['–', '0', '0', '0', '0', '0', '0', '0', '0'],
    ['1', '0', '1', '–', '–', '–', '–', '–', '2'],
  ])
})
