import type { EventTable } from '@domain/coding/event-table'
import type { Compared, Flags, Speech, Under } from '@renderer/features/session/timeline/beside'
import type { BesideAnswers } from '@renderer/features/session/timeline/beside-pointer'
import type { RowPlan } from '@renderer/features/session/timeline/rows'
import type { UnderChoice } from '@renderer/features/session/timeline/under-menu'
import { UnderRows } from '@renderer/features/session/timeline/under-rows'

/** Another rating that is laid under, as far as it has been read. */
export interface UnderGiven {
  readonly name: string
  readonly table: EventTable
  readonly loaded: number
}

/** What the timeline shows beside the rating's own events. */
export interface Beside {
  readonly flags: Flags
  readonly speech: Speech | null
  readonly under: UnderGiven | null
  readonly underChoice: UnderChoice
  readonly compared: Compared | null
  readonly answers: Omit<BesideAnswers, 'onBeside'>
}

/** The other rating's events by row: sorted in anew when more of them have been read or the rows are others. */
export function underBy(given: UnderGiven | null, durationMs: number, plan: RowPlan): Under | null {
  return given === null ? null : { name: given.name, rows: new UnderRows(given.table, durationMs, plan.keyOf) }
}
