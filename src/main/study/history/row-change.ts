import type { Change, Rows, TableName } from '@main/study/rows'

/** One row's step from `before` to `after`, which are rows of the table. */
export function changed<Table extends TableName>(
  table: Table,
  before: Rows[Table] | null,
  after: Rows[Table] | null,
): Change {
  // The parameters say that table and rows belong together; for a table known only here the union of all changes cannot.
  return { table, before, after } as Change
}

export function added<Table extends TableName>(table: Table, row: Rows[Table]): Change {
  return changed(table, null, row)
}

export function removed<Table extends TableName>(table: Table, row: Rows[Table]): Change {
  return changed(table, row, null)
}
