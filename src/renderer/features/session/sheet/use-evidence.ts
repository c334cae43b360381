import { useEffect, useMemo, useState } from 'react'
import { compareEvents } from '@domain/coding/ordered-events'
import type { Event } from '@domain/coding/event'
import type { EventTable } from '@domain/coding/event-table'
import type { Code } from '@domain/instrument/instrument'
import { useSession } from '@renderer/features/session/session-context'

export interface Evidence {
  readonly events: readonly Event[]
  readonly total: number
}

/** The first events of some codes, in order of time; looked up again only when one of these codes is touched. */
export function useEvidence(codes: readonly Pick<Code, 'id'>[], limit: number): Evidence {
  const { table } = useSession()
  const key = codes.map(({ id }) => id).join(' ')
  const [touched, setTouched] = useState(0)
  useEffect(() => {
    const ids = new Set(key.split(' '))
    return table.subscribe((changes) => {
      const isMine = changes.some(({ before, after }) => ids.has(before?.code ?? '') || ids.has(after?.code ?? ''))
      if (isMine) setTouched((count) => count + 1)
    })
  }, [table, key])
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `touched` stands for what changed inside the mutable table
  return useMemo(() => evidenceOf(table, key === '' ? [] : key.split(' '), limit), [table, key, limit, touched])
}

/** Events of several codes in one order, at most `limit` of them; no more than `limit` of each code are looked at. */
export function evidenceOf(table: EventTable, codeIds: readonly string[], limit: number): Evidence {
  const events = codeIds.flatMap((id) => firstOf(table.ofCode(id), limit))
  return {
    events: events.toSorted(compareEvents).slice(0, limit),
    total: codeIds.reduce((sum, id) => sum + table.countOfCode(id), 0),
  }
}

function firstOf(events: Iterable<Event>, limit: number): readonly Event[] {
  const first: Event[] = []
  for (const event of events) {
    if (first.length >= limit) break
    first.push(event)
  }
  return first
}
