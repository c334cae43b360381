import { describe, expect, it } from 'vitest'
import { allIds, idsBetween, sharedCode } from './list-selection'

const ids = ['a', 'b', 'c', 'd']
const rows = {
  size: ids.length,
  at: (index: number) => (ids[index] === undefined ? undefined : ({ id: ids[index] } as never)),
}

describe('selecting in the list', () => {
  it('takes rows from one to another, either way', () => {
    expect(idsBetween(rows, 1, 3)).toEqual(['b', 'c', 'd'])
    expect(idsBetween(rows, 2, 0)).toEqual(['a', 'b', 'c'])
    expect(idsBetween(rows, 3, 9)).toEqual(['d'])
  })

  it('takes all rows that are there', () => {
    expect(allIds(rows)).toEqual(ids)
    expect(allIds({ ...rows, size: 0 })).toEqual([])
  })

  it('knows the code that all share', () => {
    const codeOf = (id: string) => ({ a: 'warmth', b: 'warmth', c: 'praise' })[id]
    expect(sharedCode(['a', 'b'], codeOf)).toBe('warmth')
    expect(sharedCode(['a', 'c'], codeOf)).toBeNull()
    expect(sharedCode(['a', 'gone'], codeOf)).toBe('warmth')
    expect(sharedCode([], codeOf)).toBeNull()
  })
})
