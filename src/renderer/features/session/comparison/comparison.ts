import type { ComparedEvent } from '@domain/agreement/events/compared-event'
import type { Differences } from '@domain/agreement/events/differences'
import { usualOverlap } from '@domain/agreement/events/linking'
import type { EventTable } from '@domain/coding/event-table'
import { isOpen } from '@domain/coding/event'

/** The own rating beside the one that is laid under: `a` are the own events, `b` the other's. */
export interface Comparison extends Differences {
  /** Ids of own events that the other rater does not have, or has under another code. */
  readonly ownDiffering: ReadonlySet<string>
  /** Ids of the other's events, likewise. */
  readonly otherDiffering: ReadonlySet<string>
}

/** How near two marks of one thing may be expected; the user guide says the same. */
export const comparedBy = { leastOverlap: usualOverlap, toleranceMs: 1000 } as const

/** A rating's events as they are compared: what was left open lasts as long as the recording. */
export function comparedEvents(table: EventTable, durationMs: number): readonly ComparedEvent[] {
  return Array.from({ length: table.size }, (_, index) => table.at(index)).flatMap((event) => {
    if (event === undefined) return []
    const endMs = isOpen(event) ? Math.max(durationMs, event.startMs + 1) : event.endMs
    return [{ id: event.id, code: event.code, subject: event.subjectId, startMs: event.startMs, endMs }]
  })
}

export function comparisonOf(found: Differences): Comparison {
  const idsOf = (side: 'a' | 'b') => new Set(found.differences.flatMap((difference) => difference[side]?.id ?? []))
  return { ...found, ownDiffering: idsOf('a'), otherDiffering: idsOf('b') }
}
