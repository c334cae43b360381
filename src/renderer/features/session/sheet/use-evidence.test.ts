import { describe, expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { EventTable } from '@domain/coding/event-table'
import { madeEvent } from '@domain/coding/made-event'
import { evidenceOf } from './use-evidence'

function event(id: string, code: string, startMs: number): Event {
  return madeEvent({ id, code, startMs })
}

const table = new EventTable([
  event('a', 'warmth', 30),
  event('b', 'challenge', 20),
  event('c', 'warmth', 10),
  event('d', 'silence', 5),
])

describe('the evidence behind an item', () => {
  it('is its codes’ events in one order of time', () => {
    expect(evidenceOf(table, ['warmth', 'challenge'], 10).events.map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  })

  it('is counted in full even where only the first are shown', () => {
    const evidence = evidenceOf(table, ['warmth', 'challenge'], 2)
    expect(evidence.events.map(({ id }) => id)).toEqual(['c', 'b'])
    expect(evidence.total).toBe(3)
  })

  it('is nothing for an item without codes', () => {
    expect(evidenceOf(table, [], 10)).toEqual({ events: [], total: 0 })
  })
})
