import { formatClock } from '@domain/time/clock'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** Distances between labelled ticks, each with the finer ticks between them. */
const steps: readonly (readonly [labelledMs: number, fineMs: number])[] = [
  [100, 10],
  [200, 50],
  [500, 100],
  [second, 200],
  [2 * second, 500],
  [5 * second, second],
  [10 * second, 2 * second],
  [20 * second, 5 * second],
  [30 * second, 10 * second],
  [minute, 10 * second],
  [2 * minute, 30 * second],
  [5 * minute, minute],
  [10 * minute, 2 * minute],
  [20 * minute, 5 * minute],
  [30 * minute, 10 * minute],
  [hour, 10 * minute],
  [2 * hour, 30 * minute],
  [5 * hour, hour],
  [10 * hour, 2 * hour],
  [24 * hour, 6 * hour],
]

/** Room for the widest label, `0:00:00.0`, and air beside it. */
const labelPx = 84

export interface Tick {
  readonly ms: number
  /** Null for a finer tick between two labelled ones. */
  readonly label: string | null
}

/** Ticks of the axis in [fromMs, toMs], at the finest distance whose labels do not touch. */
export function ticksOf(fromMs: number, toMs: number, msPerPx: number): readonly Tick[] {
  const [labelledMs, fineMs] = steps.find(([distance]) => distance / msPerPx >= labelPx) ?? steps.at(-1) ?? [hour, hour]
  const ticks: Tick[] = []
  for (let ms = Math.ceil(fromMs / fineMs) * fineMs; ms <= toMs; ms += fineMs) {
    ticks.push({ ms, label: ms % labelledMs === 0 ? tickLabel(ms, labelledMs) : null })
  }
  return ticks
}

/** Written as the player's clock writes it, as far as the distance between labels needs. */
function tickLabel(ms: number, labelledMs: number): string {
  return formatClock(ms).slice(0, labelledMs < second ? -2 : -4)
}
