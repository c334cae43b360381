/** A straight line through points: y = level + slope · (x - middle). */
export interface Line {
  readonly slope: number
  readonly middle: number
  readonly level: number
}

/**
 * The line through points that outliers do not move: the median of the slopes between all pairs (P. K. Sen, "Estimates of
 * the regression coefficient based on Kendall's tau", Journal of the American Statistical Association 63 (1968)), and the
 * median height. Flat through fewer than `leastForSlope` points.
 */
export function robustLine(points: readonly (readonly [number, number])[], leastForSlope: number): Line {
  const xs = points.map(([x]) => x)
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2
  const slopes = points.flatMap(([x1, y1], index) =>
    points.slice(index + 1).flatMap(([x2, y2]) => (x1 === x2 ? [] : [(y2 - y1) / (x2 - x1)])),
  )
  const slope = points.length < leastForSlope ? 0 : median(slopes)
  return { slope, middle, level: median(points.map(([x, y]) => y - slope * (x - middle))) }
}

/** The middle value, or the mean of the two; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  const half = sorted.length >> 1
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]]
  return (low + high) / 2
}
