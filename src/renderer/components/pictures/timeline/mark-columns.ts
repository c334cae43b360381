import type { TimelineEvent } from './timeline-rows'

/** How many marks lie in a stretch of the recording. */
export interface MarkColumn {
  readonly fromMs: number
  readonly toMs: number
  readonly count: number
}

interface Stretches {
  readonly stretchMs: number
  readonly durationMs: number
}

/** The stretches of a row in which marks lie: points that are in them, states that reach into them. Open ones reach to the end. */
export function markColumns(
  events: readonly TimelineEvent[],
  { stretchMs, durationMs }: Stretches,
): readonly MarkColumn[] {
  const last = Math.max(0, Math.ceil(durationMs / stretchMs) - 1)
  const stretchOf = (ms: number) => Math.min(last, Math.max(0, Math.floor(ms / stretchMs)))
  // One more where a mark comes in, one less behind where it goes.
  const steps = new Int32Array(last + 2)
  for (const { kind, startMs, endMs } of events) {
    const first = stretchOf(startMs)
    // The end is the first moment after a state.
    const end = kind === 'point' ? first : Math.max(first, stretchOf((endMs ?? durationMs) - 1))
    steps[first] = (steps[first] ?? 0) + 1
    steps[end + 1] = (steps[end + 1] ?? 0) - 1
  }
  let count = 0
  const columns: MarkColumn[] = []
  for (let stretch = 0; stretch <= last; stretch += 1) {
    count += steps[stretch] ?? 0
    if (count > 0) columns.push({ fromMs: stretch * stretchMs, toMs: (stretch + 1) * stretchMs, count })
  }
  return columns
}

/** A column's height as a share of its row: one mark is well seen, and each doubling adds the same, up to the most there are. */
export function shareOf(count: number, most: number): number {
  const lowest = 0.15
  return most <= 1 ? 1 : lowest + (1 - lowest) * (Math.log2(count) / Math.log2(most))
}
