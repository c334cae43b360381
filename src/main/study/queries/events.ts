import type { CodeAmount } from '@domain/agreement/events/amounts'
import type { Event } from '@domain/coding/event'
import { all, type Db, first } from '@main/study/connection'
import { selectRows } from '@main/study/row-store'

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
    ratingId,
    from.startMs,
    from.id,
    limit,
  )
}

/** Rows read at a time when all are wanted: enough to be quick, few enough that a mark can come between. */
const pageLength = 1000

/** Every event of a rating in order. Between pages the connection is free for others. */
export function* eventsInPages(db: Db, ratingId: string): Generator<Event> {
  let after: Page['after'] = null
  for (;;) {
    const page = eventPage(db, { ratingId, after, limit: pageLength })
    yield* page
    const last = page.at(-1)
    if (last === undefined) return
    after = { startMs: last.startMs, id: last.id }
  }
}

/** True when all of these are events of the rating. */
export function hasEvents(db: Db, ratingId: string, ids: readonly string[]): boolean {
  const found = first<{ count: number }>(
    db,
    'SELECT count(*) AS count FROM event WHERE ratingId = ? AND id IN (SELECT value FROM json_each(?))',
    ratingId,
    JSON.stringify(ids),
  )
  return found?.count === ids.length
}

/** Number of events of a rating, from the tally: nothing is counted. */
export function eventCount(db: Db, ratingId: string): number {
  return first<{ events: number }>(db, 'SELECT events FROM eventTally WHERE ratingId = ?', ratingId)?.events ?? 0
}

/** How often and how long each code was marked in a rating; states that never ended are left out. */
export function amountsOf(db: Db, ratingId: string): readonly CodeAmount[] {
  return all<CodeAmount>(
    db,
    `SELECT code, count(*) AS count, ifnull(sum(endMs - startMs), 0) AS lengthMs
       FROM event WHERE ratingId = ? AND (kind = 'point' OR endMs IS NOT NULL) GROUP BY code ORDER BY code`,
    ratingId,
  )
}
