import type { Event } from '@domain/coding/event'
import { type Db, first } from '@main/study/connection'
import { eachRow, selectRows } from '@main/study/row-store'

interface Page {
  readonly ratingId: string
  readonly after: { readonly startMs: number; readonly id: string } | null
  readonly limit: number
}

/** A rating's events in order of (startMs, id), after the given one. */
export function eventPage(db: Db, { ratingId, after, limit }: Page): readonly Event[] {
  const from = after ?? { startMs: -1, id: '' }
  return selectRows(
    db,
    'event',
    'WHERE ratingId = ? AND (startMs, id) > (?, ?) ORDER BY startMs, id LIMIT ?',
    ratingId, from.startMs, from.id, limit,
  )
}

/** Every event of a rating in order, one at a time. */
export function eachEvent(db: Db, ratingId: string): Iterable<Event> {
  return eachRow(db, 'event', 'WHERE ratingId = ? ORDER BY startMs, id', ratingId)
}

/** Number of events of a rating, from the tally: nothing is counted. */
export function eventCount(db: Db, ratingId: string): number {
  return first<{ events: number }>(db, 'SELECT events FROM eventTally WHERE ratingId = ?', ratingId)?.events ?? 0
}
