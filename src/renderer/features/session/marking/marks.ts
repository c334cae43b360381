import { v7 as newId } from 'uuid'
import { type MarkContext, markCode, type MarkResult, releaseMark } from '@domain/coding/mark'
import type { Code } from '@domain/instrument/instrument'
import { recodeSelected } from '@renderer/features/session/marking/corrections'
import { markAwaitedLine } from '@renderer/features/session/marking/lines'
import { copySelected } from '@renderer/features/session/marking/reshaping'
import { windowAfterMark } from '@renderer/features/session/marking/subject-window'
import { mayChange } from '@renderer/features/session/marking/may-change'
import { showHint } from '@renderer/features/session/store/hint'
import { chosen } from '@renderer/features/session/store/selection'
import type { Session } from '@renderer/features/session/store/session'

/**
 * A code's key or button: marks at the frame that was on screen when it was pressed (`timeStamp` is the event's own).
 * Answers the id of the event, or null when nothing was marked.
 */
export function pressCode(session: Session, code: Code, timeStamp: number): string | null {
  if (!mayChange(session)) return null
  const { awaiting } = session.store.getState()
  if (awaiting !== null) {
    if (awaiting === 'line') return markAwaitedLine(session, code)
    if (awaiting === 'recode') recodeSelected(session, code)
    else copySelected(session, { code: code.id })
    return null
  }
  return carryOut(session, markCode(code, contextOf(session, timeStamp)), code, timeStamp)
}

/** The key of a state that is marked by holding was let go. */
export function releaseCode(session: Session, code: Code, eventId: string, timeStamp: number): void {
  if (session.table.get(eventId)?.endMs === null) {
    carryOut(session, releaseMark(eventId, contextOf(session, timeStamp)), code, timeStamp)
  }
}

/** How many of the last marks can be taken in hand one after the other. */
const mostRemembered = 50

function contextOf({ opened, instrument, player, store, table }: Session, timeStamp: number): MarkContext {
  return {
    ratingId: opened.rating.id,
    instrument,
    durationMs: player.durationMs,
    atMs: player.timeOfKey(timeStamp),
    subjectId: store.getState().subjectId,
    // A rater who looks at a still picture does not react late.
    reactionOffsetMs: player.isPlaying() ? opened.person.reactionOffsetMs : 0,
    openStates: table.openStates(),
    newId,
  }
}

function carryOut(session: Session, result: MarkResult, code: Code, timeStamp: number): string | null {
  const { store, queue, table } = session
  if ('refusal' in result) {
    const startMs = result.detail['startMs']
    showHint(store, {
      tone: 'refused',
      text: `session:hint.${result.refusal}`,
      codeId: code.id,
      ...(typeof startMs === 'number' ? { atMs: startMs } : {}),
    })
    return null
  }
  queue.add({ label: result.label, changes: result.changes })
  const event = table.get(result.eventId)
  const wasClosed = event?.kind === 'state' && event.endMs !== null
  store.setState(({ made }) => ({
    made: made.at(-1) === result.eventId ? made : [...made.slice(-mostRemembered), result.eventId],
    ...chosen(result.eventId, 'made'),
    subjectWindow: event && !wasClosed ? windowAfterMark(code, event, timeStamp) : null,
    noteOpen: false,
    hint: null,
  }))
  return result.eventId
}
