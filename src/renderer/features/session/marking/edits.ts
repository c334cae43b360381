import { v7 as newId } from 'uuid'
import type { Event } from '@domain/coding/event'
import type { EventChange } from '@domain/coding/event-table'
import { type EditContext, type EditsResult, isRefused } from '@domain/coding/editing/checked'
import { compareEvents } from '@domain/coding/ordered-events'
import { showHint } from '@renderer/features/session/store/hint'
import type { Session } from '@renderer/features/session/store/session'

/** What edits of this rating are worked out from. */
export function editContext({ table, surroundings }: Session): EditContext {
  return { table, around: surroundings, newId }
}

/** The selected events in order of time; with none, a hint that says so. */
export function selectedEvents({ store, table }: Session): readonly Event[] {
  const selected = [...store.getState().selection].flatMap((id) => table.get(id) ?? [])
  if (selected.length === 0)
    showHint(store, { tone: 'refused', text: 'session:hint.nothingInHand', keyOf: 'event.last' })
  return selected.toSorted(compareEvents)
}

/** Makes an edit of some events one step, or says why not. Answers what has changed; null when it was refused. */
export function carryEdits(
  session: Session,
  result: EditsResult,
  asked: readonly Event[],
): readonly EventChange[] | null {
  if (isRefused(result)) {
    const [first] = result.refusals
    const why = `session:hint.${first?.problem}`
    showHint(session.store, {
      tone: 'refused',
      ...(asked.length > 1
        ? { text: 'session:hint.noneChanged', why, values: { refused: result.refusals.length, count: asked.length } }
        : { text: why }),
      codeId: first?.event.code,
      atMs: first?.event.startMs,
    })
    return null
  }
  if (result.changes.length > 0) session.queue.add(result)
  session.store.setState({ hint: null })
  return result.changes
}
