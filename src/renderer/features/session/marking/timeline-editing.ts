import type { Event } from '@domain/coding/event'
import { moveEdge } from '@domain/coding/editing/edge'
import { moveEvents } from '@domain/coding/editing/move'
import { carryEdits, editContext, selectedEvents } from '@renderer/features/session/marking/edits'
import { mayChange } from '@renderer/features/session/marking/may-change'
import { copyOf } from '@renderer/features/session/marking/reshaping'
import { select, selectEvents, toggleSelected } from '@renderer/features/session/marking/selecting'
import { chosenMany } from '@renderer/features/session/store/selection'
import type { Session } from '@renderer/features/session/store/session'
import type { TimelineEditing } from '@renderer/features/session/timeline/timeline-editing'

/** Selecting and editing with the mouse on the timeline: each drop is one step. */
export function editingOf(session: Session): TimelineEditing {
  const { store, player, table } = session
  /** As they are now: something may have been taken back since the drag began. */
  const present = (events: readonly Event[]): readonly Event[] => events.flatMap(({ id }) => table.get(id) ?? [])
  return {
    mayEdit: () => mayChange(session),
    context: () => editContext(session),
    selected: () => selectedEvents(session),
    anchorId: () => store.getState().anchorId,
    toggle: (id) => toggleSelected(session, id),
    selectMany: (ids, { isAdded, handId, anchorId }) => {
      if (handId === undefined) selectEvents(session, ids, isAdded)
      else select(session, chosenMany(ids, handId, anchorId))
    },
    frameMs: () => Math.max(1, Math.round(player.frames.usualMs)),
    frameStartNear: (ms) => player.frames.startNear(ms),
    preview: (ms) => player.preview(ms),
    move: (events, byMs) => {
      const asked = present(events)
      carryEdits(session, moveEvents(asked, byMs, editContext(session)), asked)
    },
    moveEdge: (event, edge, atMs) => {
      const asked = present([event])
      for (const one of asked) carryEdits(session, moveEdge(one, edge, atMs, editContext(session)), asked)
    },
    copy: (events, target) => void copyOf(session, present(events), target),
  }
}
