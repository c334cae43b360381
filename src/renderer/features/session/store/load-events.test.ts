import { describe, expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { EventTable } from '@domain/coding/event-table'
import { madeEvent } from '@domain/coding/made-event'
import { loadEvents } from './load-events'

const event = (index: number): Event => madeEvent({ id: String(index).padStart(6, '0'), startMs: index })

/** A study with this many events, and what was asked of it. */
function study(count: number) {
  const limits: number[] = []
  const page = (after: { startMs: number } | null, limit: number) => {
    limits.push(limit)
    const from = after ? after.startMs + 1 : 0
    return Promise.resolve(Array.from({ length: Math.min(limit, count - from) }, (_, index) => event(from + index)))
  }
  return { page, limits }
}

describe('loading a rating’s events', () => {
  it('shows a small first piece and then goes on to the end', async () => {
    const table = new EventTable()
    const { page, limits } = study(27_500)
    const seen: number[] = []
    await loadEvents(table, { page, progress: (loaded) => seen.push(loaded), stopped: () => false })
    expect(seen).toEqual([1_000, 21_000, 27_500])
    expect(limits).toEqual([1_000, 20_000, 20_000])
    expect(table.at(27_499)?.startMs).toBe(27_499)
  })

  it('asks once more when the last piece was exactly full', async () => {
    const table = new EventTable()
    const { page, limits } = study(1_000)
    await loadEvents(table, { page, progress: () => undefined, stopped: () => false })
    expect(table.size).toBe(1_000)
    expect(limits).toEqual([1_000, 20_000])
  })

  it('asks for no more before the first piece is on screen', async () => {
    const { page, limits } = study(3_000)
    const askedBefore: number[] = []
    const painted = () => {
      askedBefore.push(limits.length)
      return Promise.resolve()
    }
    await loadEvents(new EventTable(), { page, progress: () => undefined, stopped: () => false, painted })
    expect(askedBefore).toEqual([1])
    expect(limits).toEqual([1_000, 20_000])
  })

  it('stops asking when the screen was left', async () => {
    const table = new EventTable()
    const { page, limits } = study(100_000)
    await loadEvents(table, { page, progress: () => undefined, stopped: () => limits.length >= 2 })
    expect(limits).toHaveLength(2)
  })
})
