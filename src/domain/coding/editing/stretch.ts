import type { Event } from '@domain/coding/event'
import { checkedEdits, type EditContext, type EditsResult } from '@domain/coding/editing/checked'
import type { Code } from '@domain/instrument/instrument'

/** What is said over a stretch of recording time [startMs, endMs), by whom where that is known. */
export interface Stretch {
  readonly startMs: number
  readonly endMs: number
  readonly subjectId: string | null
}

/** Marks a stretch with a code: a state over all of it that lies in the recording, a point at its start. */
export function markStretch(
  code: Code,
  { startMs, endMs, subjectId }: Stretch,
  ratingId: string,
  context: EditContext,
): EditsResult {
  const { durationMs } = context.around
  const after: Event = {
    id: context.newId(),
    ratingId,
    code: code.id,
    kind: code.kind,
    subjectId: code.subject === 'none' ? null : subjectId,
    startMs: Math.max(0, startMs),
    endMs: code.kind === 'point' ? null : durationMs > 0 ? Math.min(endMs, durationMs) : endMs,
    modifiers: [],
    note: '',
    reactionOffsetMs: 0,
  }
  return checkedEdits([{ table: 'event', before: null, after }], 'event.add', context)
}
