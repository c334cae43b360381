import type { Event } from '@domain/coding/event'
import type { EventTable } from '@domain/coding/event-table'
import { type EventPlace, placeOf } from '@renderer/lib/rating-events'

const firstPage = 1_000
const nextPages = 20_000

interface Loading {
  /** One page of events in order of (startMs, id), after the given one. */
  readonly page: (after: EventPlace | null, limit: number) => Promise<readonly Event[]>
  readonly progress: (loaded: number) => void
  /** True once nobody looks any more. */
  readonly stopped: () => boolean
  /** Waits until the first piece is on screen: taking in the second one would keep it from being drawn. */
  readonly painted?: () => Promise<void>
}

/**
 * Fills the table in pieces, a small first one so that marks are on screen at once.
 * Nobody marks until everything is there, since a state key must know whether its state is open.
 */
export async function loadEvents(table: EventTable, { page, progress, stopped, painted }: Loading): Promise<void> {
  const first = await page(null, firstPage)
  if (stopped()) return
  takeIn(table, first)
  progress(table.size)
  let last = first.length < firstPage ? undefined : first.at(-1)
  if (last === undefined) return
  await painted?.()
  let asked = page(placeOf(last), nextPages)
  while (!stopped()) {
    const events = await asked
    if (stopped()) return
    last = events.length < nextPages ? undefined : events.at(-1)
    // Main reads the next piece while this one is taken in.
    if (last !== undefined) asked = page(placeOf(last), nextPages)
    takeIn(table, events)
    progress(table.size)
    if (last === undefined) return
  }
}

function takeIn(table: EventTable, events: readonly Event[]): void {
  table.apply(events.map((event) => ({ table: 'event', before: null, after: event })))
}
