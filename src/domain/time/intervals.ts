/** A stretch of recording time [startMs, endMs) in whole milliseconds; nothing when it ends before it begins. */
export interface Interval {
  readonly startMs: number
  readonly endMs: number
}

/** The same time as sorted intervals that neither overlap nor touch. */
export function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const merged: { startMs: number; endMs: number }[] = []
  const sorted = intervals.filter(isSome).toSorted((left, right) => left.startMs - right.startMs)
  for (const { startMs, endMs } of sorted) {
    const last = merged.at(-1)
    if (last !== undefined && startMs <= last.endMs) last.endMs = Math.max(last.endMs, endMs)
    else merged.push({ startMs, endMs })
  }
  return merged
}

/** How much time the intervals cover, each moment counted once. */
export function coveredMs(intervals: readonly Interval[]): number {
  return mergeIntervals(intervals).reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)
}

/** The share (0-1) of [0, durationMs) that the intervals cover; 0 of nothing. */
export function coveredShare(intervals: readonly Interval[], durationMs: number): number {
  return durationMs <= 0 ? 0 : 1 - coveredMs(gaps(intervals, durationMs)) / durationMs
}

/** The stretches of [0, durationMs) that no interval covers. */
export function gaps(intervals: readonly Interval[], durationMs: number): readonly Interval[] {
  const found: Interval[] = []
  let reachedMs = 0
  for (const { startMs, endMs } of mergeIntervals(intervals)) {
    if (startMs > reachedMs) found.push({ startMs: reachedMs, endMs: Math.min(startMs, durationMs) })
    reachedMs = Math.max(reachedMs, endMs)
  }
  found.push({ startMs: reachedMs, endMs: durationMs })
  return found.filter(isSome)
}

function isSome({ startMs, endMs }: Interval): boolean {
  return endMs > startMs
}
