import type { ListEditing } from '@renderer/features/session/events/list-editing'
import { startClipping } from '@renderer/features/session/clips/start-clipping'
import { changeSelected } from '@renderer/features/session/marking/corrections'
import { mayChange } from '@renderer/features/session/marking/may-change'
import {
  copySelected,
  fillSelected,
  joinSelected,
  moveBy,
  moveByFrames,
  splitSelected,
} from '@renderer/features/session/marking/reshaping'
import {
  markHere,
  select,
  selectFromHere,
  selectRule,
  toggleSelected,
} from '@renderer/features/session/marking/selecting'
import { chosenMany } from '@renderer/features/session/store/selection'
import type { Session } from '@renderer/features/session/store/session'

/** Selecting and editing several events in the list: the same acts as by the session's keys. */
export function listEditingOf(session: Session): ListEditing {
  return {
    toggle: (id) => toggleSelected(session, id),
    selectMany: (ids, handId, anchorId) => select(session, chosenMany(ids, handId, anchorId)),
    selectRule: (rule) => void selectRule(session, rule),
    selectFrom: () => markHere(session, performance.now()),
    selectTo: () => selectFromHere(session, performance.now()),
    change: (edit) => mayChange(session) && changeSelected(session, edit),
    copy: (target) => void copySelected(session, target),
    moveBy: (shift) => {
      if (shift.kind === 'ms') moveBy(session, shift.ms)
      else moveByFrames(session, shift.frames)
    },
    split: () => splitSelected(session, performance.now()),
    join: () => joinSelected(session),
    fill: (direction) => fillSelected(session, direction),
    clips: () => startClipping(session),
  }
}
