import type { Sums } from '@domain/agreement/events/contingency'

/**
 * The share (0-1) of agreement by chance in a table whose last cell of the diagonal cannot occur: the diagonal of the
 * expected counts that iterative proportional fitting comes to from equal counts (H. Holle & R. Rein 2015). With one such
 * cell its limit can be written down: of row i the share C(last) / (N - R(last)) lies in the last column, likewise for
 * columns, and what is left, B = N - R(last) - C(last), is independent, so that e(i, j) = R(i) C(j) B / ((N - R(last))
 * (N - C(last))). The total N has to be above 0.
 */
export function fittedChance({ rows, columns, total }: Sums): number {
  const last = rows.length - 1
  const [rowsLeft, columnsLeft] = [total - (rows[last] ?? 0), total - (columns[last] ?? 0)]
  if (rowsLeft === 0 || columnsLeft === 0) return 0
  let products = 0
  for (let index = 0; index < last; index++) products += (rows[index] ?? 0) * (columns[index] ?? 0)
  return (products * (rowsLeft + columnsLeft - total)) / (rowsLeft * columnsLeft * total)
}
