import { useMemo, useSyncExternalStore } from 'react'
import type { EventTable } from '@domain/coding/event-table'
import type { Instrument, Language } from '@domain/instrument/instrument'
import type { Participant } from '@domain/recording/recording'
import { type EventFilter, filterOf } from '@renderer/features/session/events/event-filter'
import { orderOf, type Sort } from '@renderer/features/session/events/event-order'
import { allRows, ChosenRows, type EventRows } from '@renderer/features/session/events/event-rows'
import { whenIdle } from '@renderer/features/session/events/when-idle'

interface Asked {
  readonly table: EventTable
  readonly instrument: Instrument
  readonly participants: readonly Participant[]
  readonly language: Language
  readonly filter: EventFilter
  readonly differing: ReadonlySet<string>
  readonly sort: Sort
}

/** The rows that are asked for; the component is rendered again when they change. */
export function useEventRows({ table, instrument, participants, language, filter, differing, sort }: Asked): EventRows {
  const rows = useMemo(() => {
    const accepts = filterOf(filter, instrument, participants, language, differing)
    const isByTime = sort.column === 'start'
    if (accepts === null && isByTime) return allRows(table, sort.isDescending)
    const order = orderOf(sort, instrument, participants, language)
    return new ChosenRows(table, { order, isByTime: isByTime && !sort.isDescending, accepts, later: whenIdle })
  }, [table, instrument, participants, language, filter, differing, sort])
  useSyncExternalStore(
    useMemo(() => (changed: () => void) => rows.subscribe(changed), [rows]),
    () => rows.version,
  )
  return rows
}
