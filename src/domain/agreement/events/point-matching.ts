import { TooManyPairs } from '@domain/agreement/events/too-many-pairs'

/** Which moments of A and B belong together; both as indexes into what was given. */
export interface Matched {
  readonly a: number
  readonly b: number
}

/** What to do with a pair of prefixes, kept to walk back: leave the last of A, of B, or take both together. */
const leaveA = 0
const leaveB = 1
const takeBoth = 2

/** One byte each; 3,000 against 3,000 that all lie within the tolerance are 9 million. */
const mostPairs = 256_000_000

/**
 * Matches moments at most `toleranceMs` apart, each once: as many as possible, and of those ways the one with the smallest
 * sum of distances. On a line two crossing pairs can be uncrossed without a longer distance, so a best matching keeps
 * the order and is found by walking both lists once (dynamic programming), looking only where the tolerance reaches.
 * Throws TooManyPairs.
 */
export function bestMatching(
  timesA: ArrayLike<number>,
  timesB: ArrayLike<number>,
  toleranceMs: number,
): readonly Matched[] {
  const orderA = orderOf(timesA)
  const orderB = orderOf(timesB)
  const sortedA = orderA.map((index) => timesA[index] ?? 0)
  const sortedB = orderB.map((index) => timesB[index] ?? 0)
  const windows = windowsOf(sortedA, sortedB, toleranceMs)
  const steps = decided(sortedA, sortedB, windows)
  const found: Matched[] = []
  let j = sortedB.length
  for (let i = sortedA.length - 1; i >= 0; i--) {
    const [from, to] = [windows.from[i] ?? 0, windows.to[i] ?? 0]
    j = Math.min(j, to)
    let step = leaveA
    while (j > from) {
      step = steps[(windows.at[i] ?? 0) + j - from - 1] ?? leaveA
      if (step !== leaveB) break
      j -= 1
    }
    if (j <= from || step !== takeBoth) continue
    j -= 1
    found.push({ a: orderA[i] ?? 0, b: orderB[j] ?? 0 })
  }
  return found.reverse()
}

function orderOf(times: ArrayLike<number>): readonly number[] {
  return Array.from(times, (_, index) => index).toSorted((left, right) => (times[left] ?? 0) - (times[right] ?? 0))
}

/** For each moment of A the moments of B [from, to) in reach, and where its steps are kept. */
interface Windows {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly at: Float64Array
  readonly size: number
}

function windowsOf(sortedA: readonly number[], sortedB: readonly number[], toleranceMs: number): Windows {
  const [from, to] = [new Int32Array(sortedA.length), new Int32Array(sortedA.length)]
  const at = new Float64Array(sortedA.length)
  let [low, high, size] = [0, 0, 0]
  for (const [index, time] of sortedA.entries()) {
    while (low < sortedB.length && (sortedB[low] ?? 0) < time - toleranceMs) low += 1
    high = Math.max(high, low)
    while (high < sortedB.length && (sortedB[high] ?? 0) <= time + toleranceMs) high += 1
    from[index] = low
    to[index] = high
    at[index] = size
    size += high - low
  }
  return { from, to, at, size }
}

/** `counts[j]` and `costs[j]` are the best for the moments of A so far and the first j of B, as far as `reached`. */
function decided(sortedA: readonly number[], sortedB: readonly number[], windows: Windows): Uint8Array {
  if (windows.size > mostPairs) throw new TooManyPairs()
  const steps = new Uint8Array(windows.size)
  const counts = new Int32Array(sortedB.length + 1)
  const costs = new Float64Array(sortedB.length + 1)
  let reached = 0
  for (const [index, time] of sortedA.entries()) {
    const [from, to, at] = [windows.from[index] ?? 0, windows.to[index] ?? 0, windows.at[index] ?? 0]
    for (; reached < to; reached++) {
      counts[reached + 1] = counts[reached] ?? 0
      costs[reached + 1] = costs[reached] ?? 0
    }
    // The best before this moment of A with one of B less.
    let [countBefore, costBefore] = [counts[from] ?? 0, costs[from] ?? 0]
    for (let j = from; j < to; j++) {
      const [countAbove, costAbove] = [counts[j + 1] ?? 0, costs[j + 1] ?? 0]
      let [step, count, cost] = [leaveA, countAbove, costAbove]
      const [countLeft, costLeft] = [counts[j] ?? 0, costs[j] ?? 0]
      if (countLeft > count || (countLeft === count && costLeft < cost))
        [step, count, cost] = [leaveB, countLeft, costLeft]
      const [countBoth, costBoth] = [countBefore + 1, costBefore + Math.abs(time - (sortedB[j] ?? 0))]
      if (countBoth > count || (countBoth === count && costBoth < cost))
        [step, count, cost] = [takeBoth, countBoth, costBoth]
      steps[at + j - from] = step
      counts[j + 1] = count
      costs[j + 1] = cost
      ;[countBefore, costBefore] = [countAbove, costAbove]
    }
  }
  return steps
}
