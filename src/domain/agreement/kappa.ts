import { type Figure, noFigure, quotient } from '@domain/agreement/figure'
import type { KappaWeights } from '@domain/agreement/score-agreement'

/** How much it counts when one says the value a and the other b; 0 is agreement. */
export type Disagreement = (a: number, b: number) => number

export const disagreements: Readonly<Record<KappaWeights, Disagreement>> = {
  unweighted: (a, b) => (a === b ? 0 : 1),
  linear: (a, b) => Math.abs(a - b),
  quadratic: (a, b) => (a - b) ** 2,
}

/**
 * Cohen's kappa (1960) and weighted kappa (1968) of a square table: rows are one rater's categories, columns the other's. The
 * disagreement is asked for by row and column; its scale does not matter.
 */
export function kappaOfSquare(counts: Float64Array, size: number, disagreement: Disagreement): Figure {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const rows = new Float64Array(size)
  const columns = new Float64Array(size)
  for (let cell = 0; cell < counts.length; cell += 1) {
    const count = counts[cell] ?? 0
    rows[Math.floor(cell / size)] = (rows[Math.floor(cell / size)] ?? 0) + count
    columns[cell % size] = (columns[cell % size] ?? 0) + count
  }
  let observed = 0
  let expected = 0
  for (let cell = 0; cell < counts.length; cell += 1) {
    const [row, column] = [Math.floor(cell / size), cell % size]
    const weight = disagreement(row, column)
    observed += weight * (counts[cell] ?? 0)
    expected += (weight * (rows[row] ?? 0) * (columns[column] ?? 0)) / total
  }
  const ratio = quotient(observed, expected, 'no-variance')
  return ratio.value === null ? ratio : { value: 1 - ratio.value }
}

/** Kappa of two raters' scores of the same recordings; the weights go by the scores themselves, not by their order. */
export function kappaOfPair(a: Float64Array, b: Float64Array, weights: KappaWeights): Figure {
  const values = [...new Set([...a, ...b])].sort((left, right) => left - right)
  if (values.length * values.length > mostCells) return noFigure('too-many-values')
  const places = new Map(values.map((value, index) => [value, index]))
  const counts = new Float64Array(values.length ** 2)
  for (let at = 0; at < a.length; at += 1) {
    const cell = (places.get(a[at] ?? 0) ?? 0) * values.length + (places.get(b[at] ?? 0) ?? 0)
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  const disagreement = disagreements[weights]
  return kappaOfSquare(counts, values.length, (row, column) => disagreement(values[row] ?? 0, values[column] ?? 0))
}

/** A table of kappa cannot have more cells: what has so many values is no category. */
const mostCells = 200 ** 2
