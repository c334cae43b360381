import type { Event } from '@domain/coding/event'
import type { EventTable } from '@domain/coding/event-table'

const firstPage = 1_000
const nextPages = 20_000

interface Loading {
  /** One page of events in order of (startMs, id), after the given one. */
  readonly page: (after: { startMs: number; id: string } | null, limit: number) => Promise<readonly Event[]>
  readonly progress: (loaded: number) => void
  /** True once nobody looks any more. */
  readonly stopped: () => boolean
}

/**
 * Fills the table in pieces, a small first one so that marks are on screen at once.
 * Nobody marks until everything is there, since a state key must know whether its state is open.
 */
export async function loadEvents(table: EventTable, { page, progress, stopped }: Loading): Promise<void> {
  let limit = firstPage
  let asked = page(null, limit)
  while (!stopped()) {
    const events = await asked
    if (stopped()) return
    const last = events.at(-1)
    const isLast = events.length < limit || last === undefined
    // Main reads the next piece while this one is taken in.
    if (!isLast) asked = page({ startMs: last.startMs, id: last.id }, nextPages)
    table.apply(events.map((event) => ({ table: 'event', before: null, after: event })))
    progress(table.size)
    if (isLast) return
    limit = nextPages
  }
}
