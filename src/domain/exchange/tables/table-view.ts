import type { ForeignTable } from '@domain/exchange/foreign-table'
import { quoted } from '@domain/exchange/foreign-value'
import { columnsOf } from '@domain/exchange/tables/columns'
import type { ColumnMeaning, TableMap, TimeForm } from '@domain/exchange/tables/table-map'

/** A table as a person is shown it while they say what its columns are. */
export interface TableView {
  readonly columns: readonly { readonly heading: string; readonly meaning: ColumnMeaning | null }[]
  /** Its first rows with their lines in the file; long cells are cut. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  readonly rowCount: number
  /** How its times are taken; null where no column has times. */
  readonly times: TimeForm | null
}

const mostRows = 40
const mostColumns = 200

/** The beginning of a table with what its columns are taken for. */
export function tableView(table: ForeignTable, map: TableMap): TableView {
  const { meanings, places, forms } = columnsOf(table, map)
  const timed = (['start', 'end', 'duration'] as const).find((meaning) => places.has(meaning))
  return {
    columns: table.header
      .slice(0, mostColumns)
      .map((heading, place) => ({ heading: quoted(heading.trim()), meaning: meanings[place] ?? null })),
    rows: table.rows
      .slice(0, mostRows)
      .map(({ line, cells }) => ({ line, cells: cells.slice(0, mostColumns).map(quoted) })),
    rowCount: table.rows.length,
    times: timed === undefined ? null : (forms.get(timed) ?? null),
  }
}
