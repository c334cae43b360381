import { useEffect, useState } from 'react'
import type { ConsensusSide } from '@contract/calls/consensus'
import { EventTable } from '@domain/coding/event-table'
import { loadEvents } from '@renderer/features/session/store/load-events'
import { refusalOf } from '@renderer/lib/queries'
import { eventsPage } from '@renderer/lib/rating-events'
import { showRefusal } from '@renderer/lib/toasts'

/** Each side's events by its rating's id, growing while they are read. */
export function useSideEvents(sides: readonly Pick<ConsensusSide, 'ratingId'>[]): ReadonlyMap<string, EventTable> {
  const [tables, setTables] = useState<ReadonlyMap<string, EventTable>>(new Map())
  const ids = sides.map(({ ratingId }) => ratingId).join(' ')
  useEffect(() => {
    let left = false
    const read = new Map(ids === '' ? [] : ids.split(' ').map((id) => [id, new EventTable()]))
    const readAll = async (): Promise<void> => {
      for (const [ratingId, table] of read) {
        await loadEvents(table, {
          page: (after, limit) => eventsPage(ratingId, after, limit),
          progress: () => void (left || setTables(new Map(read))),
          stopped: () => left,
        })
      }
    }
    readAll().catch((error: unknown) => void (left || showRefusal(refusalOf(error))))
    return () => {
      left = true
    }
  }, [ids])
  return tables
}
