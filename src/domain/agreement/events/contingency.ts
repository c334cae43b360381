import { type Figure, noFigure } from '@domain/agreement/figure'

/**
 * How often rater A chose a label (row) where rater B chose another (column), both as indexes of `labels`. Only what came
 * up has a cell: combinations of codes are many, and nearly all pairs of them are empty.
 */
export interface Contingency {
  readonly labels: readonly string[]
  readonly cells: readonly Cell[]
}

interface Cell {
  readonly a: number
  readonly b: number
  readonly count: number
}

/** A pair of labels that came up, and how often. */
export interface CountedPair {
  readonly a: string
  readonly b: string
  readonly count: number
}

/** The table of counted pairs, its labels in alphabetical order and `last` (when given, always there) at the end. */
export function contingencyOf(pairs: Iterable<CountedPair>, last: string | null = null): Contingency {
  const counts = new Map<string, Map<string, number>>()
  const found = new Set<string>()
  for (const { a, b, count } of pairs) {
    found.add(a).add(b)
    const row = counts.get(a) ?? new Map<string, number>()
    row.set(b, (row.get(b) ?? 0) + count)
    counts.set(a, row)
  }
  if (last !== null) found.delete(last)
  const labels = [...[...found].toSorted(byCodeUnit), ...(last === null ? [] : [last])]
  const indexes = new Map(labels.map((label, index) => [label, index]))
  const cells: Cell[] = []
  for (const [a, row] of counts)
    for (const [b, count] of row) cells.push({ a: indexes.get(a) ?? 0, b: indexes.get(b) ?? 0, count })
  return { labels, cells }
}

function byCodeUnit(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** All cells, row by row, as a person would print the table. */
export function matrixOf({ labels, cells }: Contingency): readonly (readonly number[])[] {
  const matrix = labels.map(() => labels.map(() => 0))
  for (const { a, b, count } of cells) {
    const row = matrix[a]
    if (row !== undefined) row[b] = count
  }
  return matrix
}

/** Sums of each row and column, of the diagonal and of all. */
export interface Sums {
  readonly rows: Float64Array
  readonly columns: Float64Array
  readonly agreed: number
  readonly total: number
}

export function sumsOf({ labels, cells }: Contingency): Sums {
  const [rows, columns] = [new Float64Array(labels.length), new Float64Array(labels.length)]
  let [agreed, total] = [0, 0]
  for (const { a, b, count } of cells) {
    rows[a] = (rows[a] ?? 0) + count
    columns[b] = (columns[b] ?? 0) + count
    if (a === b) agreed += count
    total += count
  }
  return { rows, columns, agreed, total }
}

/** Share (0-1) on the diagonal. */
export function agreementOf({ agreed, total }: Sums): Figure {
  return total === 0 ? noFigure('no-events') : { value: agreed / total }
}

/**
 * Cohen's kappa, (po - pe) / (1 - pe) (J. Cohen 1960, "A coefficient of agreement for nominal scales"). Without meaning
 * when nothing was counted or only one label occurs: then no disagreement was possible.
 */
export function kappaOf({ rows, columns, agreed, total }: Sums): Figure {
  if (total === 0) return noFigure('no-events')
  const expected = rows.reduce((sum, row, index) => sum + row * (columns[index] ?? 0), 0)
  if (expected === total * total) return noFigure('one-label')
  return { value: (agreed * total - expected) / (total * total - expected) }
}

/** The sums of a fourfold table: both, only A, only B, neither. */
export function fourfold(both: number, onlyA: number, onlyB: number, neither: number): Sums {
  return {
    rows: Float64Array.of(both + onlyA, onlyB + neither),
    columns: Float64Array.of(both + onlyB, onlyA + neither),
    agreed: both + neither,
    total: both + onlyA + onlyB + neither,
  }
}
