const headingPx = 28
const borderPx = 2

/** As high as all rows of a table; the window lets it grow so far and then scrolls it. */
export function tableHeight(rows: number, rowPx: number): number {
  return headingPx + Math.max(1, rows) * rowPx + borderPx
}
