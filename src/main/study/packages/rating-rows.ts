import type { Rating } from '@domain/rating/rating'
import type { Db } from '@main/study/connection'
import { changed, removed } from '@main/study/history/row-change'
import type { CarriedRecord } from '@main/study/packages/past'
import { isCarriedTable, type CarriedRow, carriedTables } from '@main/study/packages/travel'
import { canonicalRow, keyOfRow, selectRows } from '@main/study/row-store'
import type { Change } from '@main/study/rows'
import { tables } from '@main/study/tables'

/** A rating with everything that belongs to it, parents first. */
export function rowsOfRating(db: Db, ratingId: string): readonly CarriedRow[] {
  return carriedTables.flatMap((table) => {
    const where = table === 'rating' ? 'WHERE id = ?' : 'WHERE ratingId = ?'
    return selectRows(db, table, where, ratingId).map((row) => ({ table, row }) as CarriedRow)
  })
}

/** The rows that a past ends in: of each row what its last record says. */
export function rowsAfter(records: readonly CarriedRecord[]): readonly CarriedRow[] {
  const rows = new Map<string, CarriedRow>()
  for (const { tableName, rowId, after } of records) {
    if (!isCarriedTable(tableName)) continue
    const key = placeOf(tableName, rowId)
    if (after === null) rows.delete(key)
    else rows.set(key, { table: tableName, row: JSON.parse(after) as unknown } as CarriedRow)
  }
  return [...rows.values()]
}

/** Here a rating may go by another id, and its scale too: both were made here on their own. */
export type Names = Pick<Rating, 'id' | 'instrumentId'>

/** The rows as they are called here. */
export function renamed(rows: readonly CarriedRow[], { id, instrumentId }: Names): readonly CarriedRow[] {
  return rows.map((entry): CarriedRow =>
    entry.table === 'rating'
      ? { table: 'rating', row: { ...entry.row, id, instrumentId } }
      : // Every other table of a rating names it in `ratingId`.
        ({ table: entry.table, row: { ...entry.row, ratingId: id } } as CarriedRow),
  )
}

/** The steps from some rows of a rating to others: what goes first makes room for what comes. */
export function changesBetween(before: readonly CarriedRow[], after: readonly CarriedRow[]): readonly Change[] {
  const next = byPlace(after)
  const present = byPlace(before)
  const gone = before.filter((entry) => !next.has(keyOf(entry)))
  const other = after.filter((entry) => {
    const old = present.get(keyOf(entry))
    return old === undefined || canonicalRow(old.table, old.row) !== canonicalRow(entry.table, entry.row)
  })
  return [
    ...gone.toReversed().map(({ table, row }) => removed(table, row)),
    ...other.map((entry) => changed(entry.table, present.get(keyOf(entry))?.row ?? null, entry.row)),
  ]
}

function byPlace(rows: readonly CarriedRow[]): ReadonlyMap<string, CarriedRow> {
  return new Map(rows.map((entry) => [keyOf(entry), entry]))
}

function keyOf({ table, row }: CarriedRow): string {
  return placeOf(table, keyOfRow(table, row))
}

/** Rows that there is one of in a rating are the same row under whatever id the rating goes. */
function placeOf(table: CarriedRow['table'], rowId: string): string {
  return table === 'rating' || tables[table].primaryKey === 'ratingId' ? table : `${table} ${rowId}`
}
