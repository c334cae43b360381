/** Cells as lines for the terminal, each column as wide as its widest cell. */
export function linesOfTable(cells: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = []
  for (const row of cells)
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length)
  return cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
