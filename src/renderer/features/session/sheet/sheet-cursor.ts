import type { Item } from '@domain/instrument/instrument'

/** Where the sheet's keys act: one dimension of one item, or (with `item` null) one overall score. */
export interface SheetCell {
  readonly item: number | null
  readonly dimension: string
}

export type SheetMove = 'up' | 'down' | 'left' | 'right' | 'next'

interface SheetShape {
  readonly items: readonly Pick<Item, 'number' | 'dimensions'>[]
  readonly dimensions: readonly { readonly id: string }[]
  readonly overall: readonly string[]
}

interface SheetRow {
  readonly item: number | null
  readonly dimensions: readonly string[]
}

/** The rows of a sheet from top to bottom, the overall scores last, each with its rated dimensions from left to right. */
function rowsOf(sheet: SheetShape): readonly SheetRow[] {
  const inOrder = (ids: readonly string[]) => sheet.dimensions.filter(({ id }) => ids.includes(id)).map(({ id }) => id)
  const rows: SheetRow[] = sheet.items.map((item) => ({ item: item.number, dimensions: inOrder(item.dimensions) }))
  return [...rows, { item: null, dimensions: inOrder(sheet.overall) }].filter((row) => row.dimensions.length > 0)
}

/** The sheet's first cell. */
export function firstCell(sheet: SheetShape): SheetCell | null {
  const row = rowsOf(sheet)[0]
  const dimension = row?.dimensions[0]
  return row && dimension !== undefined ? { item: row.item, dimension } : null
}

/** An item's cell: on the wished dimension where the item is rated on it, else on its first. */
export function cellOfItem(sheet: SheetShape, item: number | null, wished: string | null): SheetCell | null {
  const row = rowsOf(sheet).find((candidate) => candidate.item === item)
  return row ? cellIn(sheet, row, wished) : null
}

/**
 * The cell that a move leads to; the sheet's edges hold it. `next` goes on to the right and then to the
 * first dimension of the next row, as a rater fills the sheet.
 */
export function moveCell(sheet: SheetShape, from: SheetCell, move: SheetMove): SheetCell {
  const rows = rowsOf(sheet)
  const at = rows.findIndex((row) => row.item === from.item)
  const row = rows[at]
  if (!row) return from
  const column = row.dimensions.indexOf(from.dimension)
  const beside = (step: number) => row.dimensions[column + step]
  switch (move) {
    case 'up':
      return cellInRow(sheet, rows[at - 1], from)
    case 'down':
      return cellInRow(sheet, rows[at + 1], from)
    case 'left':
      return { item: from.item, dimension: beside(-1) ?? from.dimension }
    case 'right':
      return { item: from.item, dimension: beside(1) ?? from.dimension }
    case 'next': {
      const right = beside(1)
      if (right !== undefined) return { item: from.item, dimension: right }
      const below = rows[at + 1]
      return below ? { item: below.item, dimension: below.dimensions[0] ?? from.dimension } : from
    }
  }
}

function cellInRow(sheet: SheetShape, row: SheetRow | undefined, from: SheetCell): SheetCell {
  return row ? cellIn(sheet, row, from.dimension) : from
}

/** In a row that lacks the wished dimension, the nearest one in the sheet's order of columns. */
function cellIn(sheet: SheetShape, row: SheetRow, wished: string | null): SheetCell {
  const column = (id: string) => sheet.dimensions.findIndex((dimension) => dimension.id === id)
  const target = wished === null ? 0 : column(wished)
  const nearest = row.dimensions.toSorted((a, b) => Math.abs(column(a) - target) - Math.abs(column(b) - target))[0]
  return { item: row.item, dimension: nearest ?? wished ?? '' }
}
