/** Solves a symmetric positive definite system (Cholesky); `matrix` is square, row by row, and both arguments are used up. */
export function solvePositive(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let value = matrix[row * size + column] ?? 0
      for (let inner = 0; inner < column; inner += 1) {
        value -= (matrix[row * size + inner] ?? 0) * (matrix[column * size + inner] ?? 0)
      }
      matrix[row * size + column] =
        row === column ? Math.sqrt(Math.max(value, Number.MIN_VALUE)) : value / (matrix[column * (size + 1)] ?? 1)
    }
  }
  for (let row = 0; row < size; row += 1) {
    let value = right[row] ?? 0
    for (let inner = 0; inner < row; inner += 1) value -= (matrix[row * size + inner] ?? 0) * (right[inner] ?? 0)
    right[row] = value / (matrix[row * (size + 1)] ?? 1)
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let value = right[row] ?? 0
    for (let inner = row + 1; inner < size; inner += 1) {
      value -= (matrix[inner * size + row] ?? 0) * (right[inner] ?? 0)
    }
    right[row] = value / (matrix[row * (size + 1)] ?? 1)
  }
  return right
}

/** What is smaller than this beside the largest of its row is rounding. */
const rounding = 1e-10

/** Solves a small square system (Gauss with scaled rows and pivoting); null where it has no single answer. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const rows = matrix.map((row, index) => {
    const scale = Math.max(...row.map(Math.abs)) || 1
    return [...row, right[index] ?? 0].map((value) => value / scale)
  })
  for (let column = 0; column < rows.length; column += 1) {
    const below = rows.slice(column).map((row) => Math.abs(row[column] ?? 0))
    const pivotAt = column + below.indexOf(Math.max(...below))
    const pivot = rows[pivotAt]
    const here = rows[column]
    if (pivot === undefined || here === undefined || Math.abs(pivot[column] ?? 0) < rounding) return null
    rows[pivotAt] = here
    rows[column] = pivot
    for (const [index, row] of rows.entries()) {
      if (index === column) continue
      const times = (row[column] ?? 0) / (pivot[column] ?? 1)
      if (times !== 0) rows[index] = row.map((value, at) => value - times * (pivot[at] ?? 0))
    }
  }
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1))
}
