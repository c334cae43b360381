import type { Band } from '@renderer/features/session/timeline/layout'

/** Rows under one another: the top edge of each, from the top of the first, and last the bottom of them all. */
export type RowStack = readonly number[]

export function stackOf(rows: readonly { readonly height: number }[]): RowStack {
  const tops = [0]
  let top = 0
  for (const { height } of rows) {
    top += height
    tops.push(top)
  }
  return tops
}

export function stackHeight(stack: RowStack): number {
  return stack.at(-1) ?? 0
}

/** How far rows may be scrolled in their band. */
export function mostScrolled(stack: RowStack, band: Band): number {
  return Math.max(0, stackHeight(stack) - band.height)
}

/** Where a row lies on screen; empty and at the end for one that there is not. */
export function placeOf(stack: RowStack, band: Band, rowIndex: number, scrollPx: number): Band {
  const top = stack[rowIndex] ?? stackHeight(stack)
  return { top: band.top + top - scrollPx, height: (stack[rowIndex + 1] ?? top) - top }
}

/** Index of the row at a height on screen; -1 or the number of rows beyond their ends. */
export function rowIndexAt(stack: RowStack, band: Band, y: number, scrollPx: number): number {
  const at = y - band.top + scrollPx
  let low = 0
  let high = stack.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((stack[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** First and one past the last row that is on screen. */
export function shownIn(stack: RowStack, band: Band, scrollPx: number): readonly [from: number, to: number] {
  const count = stack.length - 1
  const from = Math.max(0, rowIndexAt(stack, band, band.top, scrollPx))
  const to = rowIndexAt(stack, band, band.top + band.height - 1, scrollPx) + 1
  return [Math.min(from, count), Math.min(to, count)]
}

/** The scroll that brings a row fully on screen, moving as little as needed. */
export function scrollRevealing(stack: RowStack, band: Band, rowIndex: number, scrollPx: number): number {
  const top = stack[rowIndex] ?? 0
  const bottom = stack[rowIndex + 1] ?? top
  return Math.max(Math.min(scrollPx, top), bottom - band.height, 0)
}
