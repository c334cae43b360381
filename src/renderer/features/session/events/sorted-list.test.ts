import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SortedList } from '@renderer/features/session/events/sorted-list'

const number = (left: number, right: number): number => left - right

const contents = (list: SortedList<number>): readonly (number | undefined)[] =>
  Array.from({ length: list.size }, (_, index) => list.at(index))

describe('sorted list', () => {
  it('holds what a sorted array would after any inserts and removals', () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.boolean())
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const list = new SortedList(number)
        const set = new Set<number>()
        for (const [value, isRemoval] of steps) {
          if (isRemoval) {
            list.remove(value)
            set.delete(value)
          } else if (!set.has(value)) {
            list.insert(value)
            set.add(value)
          }
        }
        const sorted = [...set].toSorted(number)
        expect(contents(list)).toEqual(sorted)
        for (const [index, value] of sorted.entries()) expect(list.indexOf(value)).toBe(index)
        expect(list.indexOf(99_999)).toBe(-1)
      }),
    )
  })

  it('stays in order over many chunks, filled from either end', () => {
    const list = new SortedList(number)
    for (let value = 0; value < 3000; value += 1) list.insert(value % 2 === 0 ? value : -value)
    const all = contents(list)
    expect(all).toEqual(all.toSorted((left, right) => (left ?? 0) - (right ?? 0)))
    expect(list.size).toBe(3000)
    expect(list.countWhile((value) => value < 0)).toBe(1500)
    expect(list.at(-1)).toBeUndefined()
    expect(list.at(3000)).toBeUndefined()
  })
})
