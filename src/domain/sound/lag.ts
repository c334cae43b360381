import { crossCorrelation } from '@domain/sound/fourier'

/** How two signals that were taken at the same rate lie to each other. */
export interface Lag {
  /** Seconds by which the second begins after the first: what it holds at t, the first holds at t + seconds. */
  readonly seconds: number
  /** Correlation coefficient (-1 to 1) of the parts that overlap then. */
  readonly likeness: number
  /** How far this lag stands above the best other one; 1 is no further. */
  readonly prominence: number
  /** How far it stands above what chance gives, in standard deviations of all lags. */
  readonly strength: number
}

export interface LagSearch {
  /** Samples per second, of both. */
  readonly rate: number
  /** Lags at which less than this overlaps are not looked at: a few seconds resemble any others. */
  readonly leastOverlapSeconds: number
  /** Lags nearer than this to the best one belong to it. */
  readonly guardSeconds: number
}

/** Enough lags to know what is usual among millions. */
const sampledLags = 20_001
/** Median of |x| of a normal variable with standard deviation 1. */
const medianDeviation = 0.6745

/**
 * The lag at which two signals are most alike. At each lag the correlation coefficient of the overlapping parts is taken
 * (J. P. Lewis, "Fast normalized cross-correlation", Vision Interface 1995: the sum of products by Fourier transform,
 * means and energies of the parts by running sums). Under chance a coefficient over n samples spreads like 1/√n, so the
 * best lag is the one with the largest coefficient times √n. A parabola through it and its neighbours places the peak
 * between samples (J. O. Smith, "Spectral audio signal processing", quadratic interpolation of peaks).
 * Null where nothing overlaps enough or a signal stands still.
 */
export function findLag(first: Float32Array, second: Float32Array, search: LagSearch): Lag | null {
  const { rate } = search
  const leastOverlap = Math.max(2, Math.round(search.leastOverlapSeconds * rate))
  if (Math.min(first.length, second.length) < leastOverlap) return null
  const from = leastOverlap - second.length
  const to = first.length - leastOverlap
  const scores = scoresOf(first, second, from, to)
  const best = indexOfLargest(scores, 0, scores.length)
  const score = scores[best] ?? 0
  if (!(score > 0)) return null
  const guard = Math.max(1, Math.round(search.guardSeconds * rate))
  const other = Math.max(
    scores[indexOfLargest(scores, 0, best - guard)] ?? 0,
    scores[indexOfLargest(scores, best + guard + 1, scores.length)] ?? 0,
  )
  const usual = usualDeviation(scores)
  const lag = best + from
  return {
    seconds: (lag + summit(scores[best - 1], score, scores[best + 1])) / rate,
    likeness: score / Math.sqrt(overlapAt(first, second, lag)),
    prominence: other > 0 ? score / other : Number.POSITIVE_INFINITY,
    strength: usual > 0 ? score / usual : Number.POSITIVE_INFINITY,
  }
}

function overlapAt(first: Float32Array, second: Float32Array, lag: number): number {
  return Math.min(first.length, second.length + lag) - Math.max(0, lag)
}

/** Coefficient times √n for each lag in [from, to]. */
function scoresOf(first: Float32Array, second: Float32Array, from: number, to: number): Float32Array {
  const products = crossCorrelation(first, second)
  const [a, b] = [runningSums(first), runningSums(second)]
  const scores = new Float32Array(to - from + 1)
  for (let lag = from; lag <= to; lag += 1) {
    const start = Math.max(0, lag)
    const n = overlapAt(first, second, lag)
    const [sumA, squaresA] = part(a, start, n)
    const [sumB, squaresB] = part(b, start - lag, n)
    const spread = (squaresA - (sumA * sumA) / n) * (squaresB - (sumB * sumB) / n)
    // A part that stands still is like nothing; what rounding leaves of it must not be blown up.
    if (spread <= a.still * b.still) continue
    scores[lag - from] = ((products(lag) - (sumA * sumB) / n) / Math.sqrt(spread)) * Math.sqrt(n)
  }
  return scores
}

interface RunningSums {
  readonly sums: Float64Array
  readonly squares: Float64Array
  /** Less spread than this is none. */
  readonly still: number
}

function runningSums(signal: Float32Array): RunningSums {
  const sums = new Float64Array(signal.length + 1)
  const squares = new Float64Array(signal.length + 1)
  for (let index = 0; index < signal.length; index += 1) {
    const value = signal[index] ?? 0
    sums[index + 1] = (sums[index] ?? 0) + value
    squares[index + 1] = (squares[index] ?? 0) + value * value
  }
  return { sums, squares, still: (squares[signal.length] ?? 0) * 1e-6 }
}

function part({ sums, squares }: RunningSums, start: number, length: number): readonly [number, number] {
  return [(sums[start + length] ?? 0) - (sums[start] ?? 0), (squares[start + length] ?? 0) - (squares[start] ?? 0)]
}

function indexOfLargest(values: Float32Array, from: number, to: number): number {
  let best = -1
  for (let index = Math.max(0, from); index < Math.min(to, values.length); index += 1) {
    if (best < 0 || (values[index] ?? 0) > (values[best] ?? 0)) best = index
  }
  return best
}

/** Where between its neighbours (-½ to ½) the summit of the parabola through three samples lies. */
function summit(left: number | undefined, middle: number, right: number | undefined): number {
  if (left === undefined || right === undefined) return 0
  const bend = left - 2 * middle + right
  return bend < 0 ? Math.max(-0.5, Math.min(0.5, (left - right) / (2 * bend))) : 0
}

/** The standard deviation of the scores by their median, which a peak does not move. */
function usualDeviation(scores: Float32Array): number {
  const step = Math.max(1, Math.floor(scores.length / sampledLags))
  const sampled = new Float32Array(Math.floor((scores.length - 1) / step) + 1)
  for (const index of sampled.keys()) sampled[index] = Math.abs(scores[index * step] ?? 0)
  sampled.sort()
  return (sampled[sampled.length >> 1] ?? 0) / medianDeviation
}
