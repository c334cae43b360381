import type { Event } from '@domain/coding/event'
import type { EventChange } from '@domain/coding/event-table'
import {
  checkedEdits,
  type EditContext,
  type EditProblem,
  type EditsResult,
  type EventRefusal,
} from '@domain/coding/editing/checked'
import { codesOfRow } from '@domain/coding/editing/exclusive'
import { endOf } from '@domain/coding/ordered-events'

/**
 * Draws each state out to the next one of its row (1: its end, -1: its start), so that nothing lies between. The row is
 * that of its exclusive group, else of its code, whoever it is about: the next speech turn is another member's.
 */
export function fillGap(events: readonly Event[], direction: 1 | -1, context: EditContext): EditsResult {
  const found = events.map((event) => filled(event, direction, context))
  const refusals = found.filter((result): result is EventRefusal => 'problem' in result)
  if (refusals.length > 0) return { refusals }
  return checkedEdits(
    found.filter((result): result is EventChange => 'table' in result),
    'event.fill',
    context,
  )
}

function filled(event: Event, direction: 1 | -1, context: EditContext): EventChange | EventRefusal {
  const toMs = direction === 1 ? nextStart(event, context) : previousEnd(event, context)
  if (typeof toMs !== 'number') return { event, problem: toMs }
  const after = direction === 1 ? { ...event, endMs: toMs } : { ...event, startMs: toMs, reactionOffsetMs: 0 }
  return { table: 'event', before: event, after }
}

function nextStart(event: Event, context: EditContext): number | EditProblem {
  if (event.kind === 'point') return 'point-has-no-end'
  const fromMs = event.endMs ?? event.startMs + 1
  if (liesAt(event, fromMs, context)) return 'no-gap'
  const starts = codesOfRow(event, context.around).flatMap(
    // No id stands before the empty one: the first that starts at this time or later.
    (code) => context.table.besideOfCode(code, { startMs: fromMs, id: '' }, 1)?.startMs ?? [],
  )
  return starts.length === 0 ? 'no-neighbour' : Math.min(...starts)
}

function previousEnd(event: Event, context: EditContext): number | EditProblem {
  if (event.kind === 'point') return 'point-has-no-end'
  if (event.startMs === 0 || liesAt(event, event.startMs - 1, context)) return 'no-gap'
  const ends = codesOfRow(event, context.around).flatMap((code) => {
    const before = context.table.besideOfCode(code, event, -1)
    if (before === undefined) return []
    // A longer one that began earlier may reach further.
    const later = [...context.table.overlappingOfCode(code, endOf(before), event.startMs)].map(endOf)
    return [endOf(before), ...later].filter((endMs) => endMs <= event.startMs)
  })
  return ends.length === 0 ? 'no-neighbour' : Math.max(...ends)
}

/** Whether another of the row lies on this millisecond. */
function liesAt(event: Event, ms: number, { table, around }: EditContext): boolean {
  return codesOfRow(event, around).some((code) =>
    [...table.overlappingOfCode(code, ms, ms + 1)].some(({ id }) => id !== event.id),
  )
}
