import type { ProgressLine } from '@domain/report/progress'

const dayMs = 86_400_000

/** The number of a day, so that an axis has days at their distance. */
export function dayOf(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / dayMs
}

export function isoOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** The days of sessions, as many as have room for their texts. */
export function daysBetween(
  lines: readonly ProgressLine[],
  from: number,
  to: number,
  width: number,
): readonly number[] {
  const room = ((to - from) / width) * 84
  const days = lines.flatMap(({ stretches, missing }) =>
    [...stretches.flat(), ...missing].map(({ date }) => dayOf(date)),
  )
  const shown: number[] = []
  for (const day of [...new Set(days)].toSorted((left, right) => left - right)) {
    const before = shown.at(-1)
    if (before === undefined || day - before >= room) shown.push(day)
  }
  return shown
}
