import type { Event } from '@domain/coding/event'
import { call } from '@renderer/lib/door'

const pageLength = 20_000

/** Every event of a rating that the present person may see, in order of time. */
export async function allEvents(ratingId: string): Promise<readonly Event[]> {
  const events: Event[] = []
  for (;;) {
    const last = events.at(-1)
    const after = last === undefined ? null : { startMs: last.startMs, id: last.id }
    // Main writes the text from its own rows.
    const page = JSON.parse(await call('events.page', { ratingId, after, limit: pageLength })) as readonly Event[]
    for (const event of page) events.push(event)
    if (page.length < pageLength) return events
  }
}
