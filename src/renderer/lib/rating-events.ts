import type { Event } from '@domain/coding/event'
import { call } from '@renderer/lib/door'

/** Where an event stands in the order in which main answers them. */
export type EventPlace = Pick<Event, 'startMs' | 'id'>

export function placeOf({ startMs, id }: Event): EventPlace {
  return { startMs, id }
}

/** The most that main answers at once. */
const longestPage = 20_000

/** Events of a rating that the present person may see, in order of time, from behind the given place on (null: the first). */
export async function eventsPage(ratingId: string, after: EventPlace | null, limit: number): Promise<readonly Event[]> {
  // Main writes the text from its own rows.
  return JSON.parse(await call('events.page', { ratingId, after, limit })) as readonly Event[]
}

/** All of them, a page at a time. */
export async function* eventPages(ratingId: string, length = longestPage): AsyncGenerator<readonly Event[], void> {
  let after: EventPlace | null = null
  for (;;) {
    const page: readonly Event[] = await eventsPage(ratingId, after, length)
    yield page
    const last = page.at(-1)
    if (last === undefined || page.length < length) return
    after = placeOf(last)
  }
}

/** Taking in a page of so many leaves the window time for its frames. */
const passingPage = 5_000

/** All of them at once, read while the window goes on. */
export async function allEvents(ratingId: string): Promise<readonly Event[]> {
  const events: Event[] = []
  for await (const page of eventPages(ratingId, passingPage)) for (const event of page) events.push(event)
  return events
}
