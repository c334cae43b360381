import type { Event } from '@domain/coding/event'
import { checkedEdits, type EditContext, type EditsResult } from '@domain/coding/editing/checked'
import { endOf } from '@domain/coding/ordered-events'

/**
 * Splits those of the states that run over a time in two. Code, subject, modifiers and note go with both halves, so
 * that joining them again gives what was there; the first half keeps the id. An open state stays open behind the cut.
 */
export function splitEvents(events: readonly Event[], atMs: number, context: EditContext): EditsResult {
  const cut = events.filter((event) => event.kind === 'state' && event.startMs < atMs && atMs < endOf(event))
  if (cut.length === 0) {
    return {
      refusals: events.map((event) => ({ event, problem: event.kind === 'point' ? 'point-has-no-end' : 'not-inside' })),
    }
  }
  const changes = cut.flatMap((event) => [
    { table: 'event' as const, before: event, after: { ...event, endMs: atMs } },
    {
      table: 'event' as const,
      before: null,
      after: { ...event, id: context.newId(), startMs: atMs, reactionOffsetMs: 0 },
    },
  ])
  return checkedEdits(changes, 'event.split', context)
}
