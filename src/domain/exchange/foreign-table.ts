/** A table as the cells of its lines; the first line names the columns. */
export interface ForeignTable {
  /** The sheet's name, where it is one of several in a workbook. */
  readonly sheet?: string
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Gives the cell of a row in a column, or '' where the table has no such column or the row is too short. */
export function cellsByName({ header }: ForeignTable): (cells: readonly string[], column: string) => string {
  const places = new Map(header.map((name, place) => [name.trim(), place]))
  return (cells, column) => cells[places.get(column) ?? -1]?.trim() ?? ''
}
