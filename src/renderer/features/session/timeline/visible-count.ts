import type { EventTable } from '@domain/coding/event-table'

/** How many events start in [fromMs, toMs], by their places in the order. */
export function startsIn(table: EventTable, fromMs: number, toMs: number): number {
  const first = table.nextAfter(fromMs - 1)
  const last = table.previousBefore(toMs + 1)
  if (first === undefined || last === undefined) return 0
  return Math.max(0, table.indexOf(last.id) - table.indexOf(first.id) + 1)
}
