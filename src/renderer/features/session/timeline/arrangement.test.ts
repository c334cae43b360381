import { describe, expect, it } from 'vitest'
import {
  arrange,
  asPlanned,
  moved,
  movedBefore,
  rowHeights,
  withHeight,
  withHidden,
  withOpen,
} from '@renderer/features/session/timeline/arrangement'
import type { RowPlan } from '@renderer/features/session/timeline/rows'

const part = (code: string) => ({ code, label: code.toUpperCase(), color: '#123456' })
const plan: RowPlan = {
  rows: [
    { key: '1', label: 'One', color: null, parts: [part('a'), part('b')] },
    { key: '2', label: 'Two', color: '#123456', parts: [part('c')] },
    { key: '3', label: 'Three', color: '#123456', parts: [part('d')] },
  ],
  keyOf: () => '1',
}
const always = () => true
const labels = (wanted = asPlanned, hasEvents: (key: string, code?: string) => boolean = always, allRows = false) =>
  arrange(plan, wanted, hasEvents, allRows).map(({ label }) => label)

describe('arranging rows', () => {
  it('shows the rows that have events, or all', () => {
    expect(labels(asPlanned, (key) => key === '2')).toEqual(['Two'])
    expect(labels(asPlanned, () => false, true)).toEqual(['One', 'Two', 'Three'])
  })

  it('opens a row into its codes, and closes it again', () => {
    const opened = withOpen(asPlanned, '1', true)
    expect(labels(opened)).toEqual(['One', 'A', 'B', 'Two', 'Three'])
    expect(labels(opened, (_key, code) => code !== 'b')).toEqual(['One', 'A', 'Two', 'Three'])
    expect(arrange(plan, opened, always, false).map(({ fold, part: code }) => [fold, code])).toEqual([
      ['open', null],
      ['none', 'a'],
      ['none', 'b'],
      ['none', null],
      ['none', null],
    ])
    expect(labels(withOpen(opened, '1', false))).toEqual(['One', 'Two', 'Three'])
  })

  it('hides rows and shows them again', () => {
    const hidden = withHidden(asPlanned, '2', true)
    expect(labels(hidden, always, true)).toEqual(['One', 'Three'])
    expect(labels(withHidden(hidden, '2', false))).toEqual(['One', 'Two', 'Three'])
  })

  it('moves rows past each other and no further than the ends', () => {
    expect(labels(moved(plan, asPlanned, '3', -1))).toEqual(['One', 'Three', 'Two'])
    expect(labels(moved(plan, moved(plan, asPlanned, '1', 1), '1', 1))).toEqual(['Two', 'Three', 'One'])
    expect(moved(plan, asPlanned, '1', -1)).toBe(asPlanned)
    expect(moved(plan, asPlanned, '3', 1)).toBe(asPlanned)
  })

  it('puts a row before another or last', () => {
    expect(labels(movedBefore(plan, asPlanned, '3', '1'))).toEqual(['Three', 'One', 'Two'])
    expect(labels(movedBefore(plan, asPlanned, '1', null))).toEqual(['Two', 'Three', 'One'])
    expect(movedBefore(plan, asPlanned, '1', '1')).toBe(asPlanned)
  })

  it('keeps rows that came later after those that were put in an order', () => {
    expect(labels({ ...asPlanned, order: ['3', 'gone'] })).toEqual(['Three', 'One', 'Two'])
  })

  it('has a height for all rows and for one', () => {
    const heights = (wanted = asPlanned) => arrange(plan, wanted, always, false).map(({ height }) => height)
    const { small, normal, tall } = rowHeights
    expect(heights({ ...asPlanned, height: 'tall' })).toEqual([tall, tall, tall])
    const one = withHeight(asPlanned, '2', 'small')
    expect(heights(one)).toEqual([normal, small, normal])
    expect(heights(withHeight(one, '2', null))).toEqual([normal, normal, normal])
  })
})
