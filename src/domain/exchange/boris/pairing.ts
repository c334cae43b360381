import type { EventRow } from '@domain/exchange/boris/event-rows'
import { problemAt, type Report } from '@domain/exchange/foreign-value'

/** A point, or a state from its start to its end. */
export interface Paired {
  readonly row: EventRow
  readonly kind: 'point' | 'state'
  /** null for a point and for a state that was never ended. */
  readonly endMs: number | null
  readonly note: string
}

/**
 * Pairs the rows of an observation, which are in order of time. BORIS stores no start and no stop: of the rows with the
 * same subject, code and modifiers, every second one ends the one before it
 * (boris/project_functions.py, check_state_events_obs). A last one without a partner is a state that was never ended.
 */
export function pairRows(
  rows: readonly EventRow[],
  isState: (code: string) => boolean,
  report: Report,
): readonly Paired[] {
  const open = new Map<string, EventRow>()
  const paired: Paired[] = []
  for (const row of rows) {
    if (!isState(row.code)) {
      paired.push({ row, kind: 'point', endMs: null, note: row.comment })
      continue
    }
    const key = JSON.stringify([row.subject, row.code, row.modifiers])
    const start = open.get(key)
    if (start === undefined) {
      open.set(key, row)
      continue
    }
    open.delete(key)
    const note = [start.comment, row.comment].filter((comment) => comment !== '').join('\n')
    paired.push({ row: start, kind: 'state', endMs: row.atMs, note })
  }
  for (const row of open.values()) {
    report(problemAt('unpaired-state', row.where, row.code))
    paired.push({ row, kind: 'state', endMs: null, note: row.comment })
  }
  return paired.toSorted((a, b) => a.row.atMs - b.row.atMs)
}
