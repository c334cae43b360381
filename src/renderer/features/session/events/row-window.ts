/** Rows of one height, but for one that may be open for editing and is taller. */
export interface RowHeights {
  readonly rowPx: number
  /** Index of the taller row, or -1. */
  readonly tallIndex: number
  readonly tallPx: number
}

/**
 * Which rows are on screen, by arithmetic alone. A general virtualiser keeps the place of every row and walks all of them when
 * one is added; with marks coming in among 100,000 events that walk would be on the path of each key.
 */
export function rowsOnScreen(
  heights: RowHeights,
  count: number,
  scrollPx: number,
  heightPx: number,
  spare: number,
): readonly [from: number, to: number] {
  const from = rowAt(heights, scrollPx) - spare
  const to = rowAt(heights, scrollPx + heightPx) + 1 + spare
  return [Math.max(0, Math.min(from, count)), Math.max(0, Math.min(to, count))]
}

/** Top edge of a row. */
export function topOf({ rowPx, tallIndex, tallPx }: RowHeights, index: number): number {
  return index * rowPx + (tallIndex !== -1 && index > tallIndex ? tallPx - rowPx : 0)
}

export function heightOf({ rowPx, tallIndex, tallPx }: RowHeights, index: number): number {
  return index === tallIndex ? tallPx : rowPx
}

export function totalHeight(heights: RowHeights, count: number): number {
  return topOf(heights, count)
}

/** By reckoning, not by looking: rows are of one height, but for the one that is corrected. */
export function rowAt({ rowPx, tallIndex, tallPx }: RowHeights, px: number): number {
  const index = Math.floor(px / rowPx)
  if (tallIndex === -1 || index <= tallIndex) return index
  return Math.max(tallIndex, Math.floor((px - (tallPx - rowPx)) / rowPx))
}

/** The scroll that shows a row whole, moving as little as needed. */
export function scrollShowing(heights: RowHeights, index: number, scrollPx: number, heightPx: number): number {
  const top = topOf(heights, index)
  const bottom = top + heightOf(heights, index)
  if (top < scrollPx) return top
  return bottom > scrollPx + heightPx ? bottom - heightPx : scrollPx
}
