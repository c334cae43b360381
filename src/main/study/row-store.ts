import { recordOf } from '@domain/record-of'
import { all, type Db, each, first, run } from '@main/study/connection'
import { canonical } from '@main/study/history/canonical'
import type { Rows, TableName } from '@main/study/rows'
import { tableNames, tables } from '@main/study/tables'

/** A row as SQLite holds it. */
export type RawRow = Readonly<Record<string, unknown>>

const quote = (name: string) => `"${name}"`

function makeSql(table: TableName) {
  const { columns, primaryKey } = tables[table]
  const list = columns.map(quote).join(', ')
  const others = columns.filter((column) => column !== primaryKey)
  return {
    select: `SELECT ${list} FROM ${quote(table)}`,
    selectOne: `SELECT ${list} FROM ${quote(table)} WHERE ${quote(primaryKey)} = ?`,
    insert: `INSERT INTO ${quote(table)} (${list}) VALUES (${columns.map(() => '?').join(', ')})`,
    update: `UPDATE ${quote(table)} SET ${others.map((column) => `${quote(column)} = ?`).join(', ')} WHERE ${quote(primaryKey)} = ?`,
    remove: `DELETE FROM ${quote(table)} WHERE ${quote(primaryKey)} = ?`,
    others,
  }
}

const sqlOfTables = recordOf(tableNames, makeSql)

/** What SQLite holds, as the domain knows it. */
export function fromRaw<Table extends TableName>(table: Table, raw: RawRow): Rows[Table] {
  const { json, flags } = tables[table]
  if (json.length === 0 && flags.length === 0) return raw as unknown as Rows[Table]
  const row: Record<string, unknown> = { ...raw }
  for (const column of json) row[column] = parseJson(row[column])
  for (const column of flags) row[column] = row[column] === 1
  // The columns of a STRICT table and the description of its JSON give exactly the row's type.
  return row as unknown as Rows[Table]
}

function parseJson(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : null
}

function toRaw(table: TableName, row: object): Record<string, unknown> {
  const { json, flags, any } = tables[table]
  const raw: Record<string, unknown> = { ...row }
  for (const column of json) raw[column] = raw[column] === null ? null : canonical(raw[column])
  for (const column of flags) raw[column] = raw[column] === true ? 1 : 0
  for (const column of any) raw[column] = Number.isInteger(raw[column]) ? BigInt(raw[column] as number) : raw[column]
  return raw
}

/** The primary key of a row. */
export function keyOfRow(table: TableName, row: object): string {
  return String((row as Readonly<Record<string, unknown>>)[tables[table].primaryKey])
}

/** The columns of each table as canonical JSON names them, in its order. */
const namesOf = new Map(
  tableNames.map((table) => [
    table,
    tables[table].columns
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((column) => ({ column, name: `${JSON.stringify(column)}:` })),
  ]),
)

/** A row's canonical text over the described columns only. */
export function canonicalRow(table: TableName, row: object): string {
  const values = row as Readonly<Record<string, unknown>>
  const parts = (namesOf.get(table) ?? []).map(({ column, name }) => name + canonical(values[column] ?? null))
  return `{${parts.join(',')}}`
}

export function findRow<Table extends TableName>(db: Db, table: Table, id: string): Rows[Table] | undefined {
  const raw = first<RawRow>(db, sqlOfTables[table].selectOne, id)
  return raw === undefined ? undefined : fromRaw(table, raw)
}

/** Rows of a table behind a condition: `selectRows(db, 'score', 'WHERE ratingId = ?', id)`. */
export function selectRows<Table extends TableName>(
  db: Db,
  table: Table,
  tail: string,
  ...values: unknown[]
): Rows[Table][] {
  return all<RawRow>(db, `${sqlOfTables[table].select} ${tail}`, ...values).map((raw) => fromRaw(table, raw))
}

/** Like selectRows, one row at a time. */
export function* eachRow<Table extends TableName>(
  db: Db,
  table: Table,
  tail: string,
  ...values: unknown[]
): Generator<Rows[Table]> {
  for (const raw of each<RawRow>(db, `${sqlOfTables[table].select} ${tail}`, ...values)) yield fromRaw(table, raw)
}

/** Writes a row without history: for applyChanges and for making a file anew, nobody else. */
export function insertRow(db: Db, table: TableName, row: object): void {
  const raw = toRaw(table, row)
  run(db, sqlOfTables[table].insert, ...tables[table].columns.map((column) => raw[column]))
}

export function updateRow(db: Db, table: TableName, row: object): void {
  const raw = toRaw(table, row)
  const { update, others } = sqlOfTables[table]
  run(db, update, ...others.map((column) => raw[column]), keyOfRow(table, row))
}

export function removeRow(db: Db, table: TableName, id: string): void {
  run(db, sqlOfTables[table].remove, id)
}
