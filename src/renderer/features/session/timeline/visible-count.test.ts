import { describe, expect, it } from 'vitest'
import { EventTable } from '@domain/coding/event-table'
import { madeEvent } from '@domain/coding/made-event'
import { startsIn } from '@renderer/features/session/timeline/visible-count'

const table = new EventTable(
  [0, 100, 100, 250, 900].map((startMs, index) => madeEvent({ id: `e${index}`, code: 'c', startMs })),
)

describe('events that start in a stretch', () => {
  it('counts both ends', () => {
    expect(startsIn(table, 100, 250)).toBe(3)
    expect(startsIn(table, 0, 900)).toBe(5)
  })

  it('is none between events, beyond them, and in an empty rating', () => {
    expect(startsIn(table, 300, 800)).toBe(0)
    expect(startsIn(table, 901, 2000)).toBe(0)
    expect(startsIn(new EventTable(), 0, 2000)).toBe(0)
  })
})
