import { recoded } from '@domain/coding/edit'
import type { Event } from '@domain/coding/event'
import type { EventChange } from '@domain/coding/event-table'
import {
  checkedEdits,
  type EditContext,
  type EditsResult,
  type EventRefusal,
  refused,
} from '@domain/coding/editing/checked'

/** Where copies go: another code, another subject (null: nobody), another time, or all of these. */
export interface CopyTarget {
  readonly code?: string
  readonly subjectId?: string | null
  readonly byMs?: number
}

/**
 * Copies events to another code or subject, at the same times unless moved. The copy is what the event would be if it were changed
 * so; where that stands there already, nothing is added.
 */
export function copyEvents(events: readonly Event[], target: CopyTarget, context: EditContext): EditsResult {
  const copies = events.map((event) => copied(event, target, context))
  const refusals = copies.filter((copy): copy is EventRefusal => 'problem' in copy)
  if (refusals.length > 0) return { refusals }
  const made = withoutDoubles(
    copies.filter((copy): copy is Event => 'id' in copy),
    context,
  )
  const [first] = events
  if (made.length === 0 && first !== undefined) return refused(first, 'nothing-to-copy')
  return checkedEdits(
    made.map((after): EventChange => ({ table: 'event', before: null, after })),
    'event.copy',
    context,
  )
}

function copied(event: Event, { code, subjectId, byMs = 0 }: CopyTarget, context: EditContext): Event | EventRefusal {
  const same = code === undefined || code === event.code ? event : recoded(event, code, context.around)
  if ('refusal' in same) return { event, problem: same.refusal }
  const takesSubject = context.around.codes.get(same.code)?.subject !== 'none'
  const about = subjectId === undefined || !takesSubject ? same.subjectId : subjectId
  return {
    ...same,
    id: context.newId(),
    subjectId: about,
    startMs: same.startMs + byMs,
    endMs: same.endMs === null ? null : same.endMs + byMs,
    reactionOffsetMs: byMs === 0 ? same.reactionOffsetMs : 0,
  }
}

function withoutDoubles(copies: readonly Event[], { table }: EditContext): readonly Event[] {
  const made = new Map<string, Event>()
  for (const copy of copies) {
    const isThere = [...table.overlappingOfCode(copy.code, copy.startMs, copy.startMs + 1)].some(
      (event) => keyOf(event) === keyOf(copy),
    )
    if (!isThere && !made.has(keyOf(copy))) made.set(keyOf(copy), copy)
  }
  return [...made.values()]
}

function keyOf({ code, subjectId, startMs, endMs }: Event): string {
  return `${code} ${subjectId ?? ''} ${startMs} ${endMs ?? ''}`
}
