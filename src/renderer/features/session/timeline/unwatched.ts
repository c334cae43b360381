import type { Interval } from '@domain/time/intervals'

/** The stretches of [fromMs, toMs) that none of the intervals covers; the intervals are in order and do not overlap. */
export function gapsBetween(intervals: readonly Interval[], fromMs: number, toMs: number): readonly Interval[] {
  const gaps: Interval[] = []
  let at = fromMs
  for (const { startMs, endMs } of intervals) {
    if (endMs <= at) continue
    if (startMs >= toMs) break
    if (startMs > at) gaps.push({ startMs: at, endMs: startMs })
    at = endMs
  }
  if (at < toMs) gaps.push({ startMs: at, endMs: toMs })
  return gaps
}
