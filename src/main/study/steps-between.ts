import { canonical } from '@main/study/history/canonical'

/** One row's step; the same two rows are no step. */
interface Step<Row> {
  readonly before: Row | null
  readonly after: Row | null
}

/** The steps from the rows that are there to those that were entered, removals first. */
export function stepsBetween<Row extends { readonly id: string }>(
  present: readonly Row[],
  next: readonly Row[],
): readonly Step<Row>[] {
  const before = new Map(present.map((row) => [row.id, row]))
  const kept = new Set(next.map((row) => row.id))
  const gone = present.filter((row) => !kept.has(row.id)).map((row) => ({ before: row, after: null }))
  const entered = next.map((after) => ({ before: before.get(after.id) ?? null, after }))
  return [...gone, ...entered].filter((step) => canonical(step.before) !== canonical(step.after))
}
