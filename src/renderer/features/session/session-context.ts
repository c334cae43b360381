import { createContext, useContext, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Event } from '@domain/coding/event'
import type { EventTable } from '@domain/coding/event-table'
import type { Session } from '@renderer/features/session/store/session'
import type { SessionState } from '@renderer/features/session/store/session-store'

/** The rating that the screen is about. */
export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('This is a part of the session screen and must stand inside it.')
  return session
}

export function useSessionState<Value>(select: (state: SessionState) => Value): Value {
  return useStore(useSession().store, select)
}

/** A small value of the events, kept fresh: `select` runs with every change, so it must not walk the events. */
export function useTable<Value>(select: (table: EventTable) => Value): Value {
  const { table } = useSession()
  return useSyncExternalStore(
    (changed) => table.subscribe(changed),
    () => select(table),
  )
}

/** The event that corrections act on. */
export function useHandEvent(): Event | null {
  const eventId = useSessionState(({ hand }) => hand?.eventId ?? null)
  return useTable((table) => (eventId === null ? null : (table.get(eventId) ?? null)))
}

/** True when nothing can be changed: the rating is submitted, or the study cannot be written. */
export function useIsLocked(): boolean {
  return useSessionState(({ lock }) => lock !== null)
}
