import { describe, expect, it } from 'vitest'
import { rowWith, withCode, withName, withNewRow, without } from '@renderer/features/session/timeline/custom-row-edits'

const rows = [
  { id: 'x', name: 'Good', codes: ['warmth'] },
  { id: 'y', name: 'Bad', codes: [] },
]

describe("rows of one's own", () => {
  it('have each code once', () => {
    const moved = withCode(rows, 'warmth', 'y')
    expect(moved.map(({ codes }) => codes)).toEqual([[], ['warmth']])
    expect(rowWith(moved, 'warmth')).toBe('y')
    expect(withCode(moved, 'warmth', 'y')).toEqual(moved)
    expect(rowWith(withCode(moved, 'warmth', null), 'warmth')).toBeNull()
  })

  it('are added, renamed and taken out', () => {
    expect(withNewRow(rows, 'z', 'New').at(-1)).toEqual({ id: 'z', name: 'New', codes: [] })
    expect(withName(rows, 'y', 'Hard').map(({ name }) => name)).toEqual(['Good', 'Hard'])
    expect(without(rows, 'x').map(({ id }) => id)).toEqual(['y'])
  })
})
