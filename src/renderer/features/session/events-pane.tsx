import { useMemo } from 'react'
import { EventList } from '@renderer/features/session/events/event-list'
import { correct } from '@renderer/features/session/marking/corrections'
import { listEditingOf } from '@renderer/features/session/marking/list-editing'
import { takeInHand } from '@renderer/features/session/marking/hand'
import { useIsLocked, useSession, useSessionState } from '@renderer/features/session/session-context'
import { useLanguage } from '@renderer/lib/language'

/** The event list with what it shows and asks for. */
export function EventsPane() {
  const session = useSession()
  const language = useLanguage()
  const isLocked = useIsLocked()
  const selectedId = useSessionState(({ hand }) => hand?.eventId ?? null)
  const selectedIds = useSessionState(({ selection }) => selection)
  const anchorId = useSessionState((state) => state.anchorId)
  const differing = useSessionState(({ comparison }) => comparison?.ownDiffering ?? null)
  const hereMs = useSessionState((state) => state.hereMs)
  const editing = useMemo(() => listEditingOf(session), [session])
  return (
    <EventList
      table={session.table}
      instrument={session.instrument}
      participants={session.participants}
      selectedId={selectedId}
      selectedIds={selectedIds}
      anchorId={anchorId}
      hereMs={hereMs}
      editing={editing}
      differing={differing}
      language={language}
      readOnly={isLocked}
      clock={session.player}
      onSelect={(id) => takeInHand(session, id)}
      onJump={({ id, startMs }) => {
        takeInHand(session, id)
        session.player.seekTo(startMs)
      }}
      onEdit={(event, edit) => correct(session, event, edit)}
    />
  )
}
