import { type Figure, noFigure } from '@domain/agreement/figure'

/** Two points always lie on a line. */
const fewestRecordings = 3

/** Pearson's product-moment correlation of two raters' scores of the same recordings. */
export function pearson(a: Float64Array, b: Float64Array): Figure {
  if (a.length < fewestRecordings) return noFigure('too-few-recordings')
  const [x, y] = [centred(a), centred(b)]
  const [xx, yy, xy] = [product(x, x), product(y, y), product(x, y)]
  if (xx === 0 || yy === 0) return noFigure('no-variance')
  // Rounding must not lead beyond the limits.
  return { value: Math.min(1, Math.max(-1, xy / Math.sqrt(xx) / Math.sqrt(yy))) }
}

/** Spearman's rank correlation: Pearson's of the ranks, equal scores sharing the middle one. */
export function spearman(a: Float64Array, b: Float64Array): Figure {
  return pearson(ranks(a), ranks(b))
}

/** Deviations from the mean; exactly 0 where all values are the same. */
function centred(values: Float64Array): Float64Array {
  const origin = values[0] ?? 0
  const shifted = values.map((value) => value - origin)
  const mean = shifted.reduce((sum, value) => sum + value, 0) / values.length
  return shifted.map((value) => value - mean)
}

function product(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
}

/** Ranks from 1; equal values share their mean rank. */
export function ranks(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((left, right) => (values[left] ?? 0) - (values[right] ?? 0))
  const ranked = new Float64Array(values.length)
  for (let from = 0; from < order.length;) {
    const value = values[order[from] ?? 0]
    let to = from + 1
    while (to < order.length && values[order[to] ?? 0] === value) to += 1
    for (const index of order.slice(from, to)) ranked[index] = (from + 1 + to) / 2
    from = to
  }
  return ranked
}
