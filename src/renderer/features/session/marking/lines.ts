import { markStretch } from '@domain/coding/editing/stretch'
import type { Code } from '@domain/instrument/instrument'
import type { Line } from '@domain/transcript/transcript'
import { carryEdits, editContext } from '@renderer/features/session/marking/edits'
import { mayChange } from '@renderer/features/session/marking/may-change'
import { chosen } from '@renderer/features/session/store/selection'
import type { Session } from '@renderer/features/session/store/session'

/** The next code's key or button marks this line of the transcript; asked again for the same line, it no longer does. */
export function startMarkingLine(session: Session, line: Line): void {
  if (!mayChange(session)) return
  session.store.setState(({ awaiting, awaitedLine }) => {
    const next = awaiting === 'line' && awaitedLine === line ? null : line
    return { awaitedLine: next, awaiting: next === null ? null : 'line', noteOpen: false, hint: null }
  })
}

/** Marks the line that waits for a code: a state over its length, a point at its start, about who says it. */
export function markAwaitedLine(session: Session, code: Code): string | null {
  const { awaitedLine: line } = session.store.getState()
  session.store.setState({ awaiting: null, awaitedLine: null })
  if (line === null) return null
  const stretch = { startMs: line.startMs, endMs: line.endMs, subjectId: line.participant?.id ?? null }
  const changes = carryEdits(session, markStretch(code, stretch, session.opened.rating.id, editContext(session)), [])
  const eventId = changes?.[0]?.after?.id ?? null
  if (eventId !== null) session.store.setState({ ...chosen(eventId, 'made'), subjectWindow: null })
  return eventId
}
