import type { EventRows } from '@renderer/features/session/events/event-rows'

/** Ids of the rows from one index to another, both included, whichever comes first. */
export function idsBetween(rows: Pick<EventRows, 'at'>, one: number, other: number): readonly string[] {
  const [from, to] = [Math.min(one, other), Math.max(one, other)]
  return Array.from({ length: to - from + 1 }, (_, offset) => rows.at(from + offset)?.id).flatMap((id) => id ?? [])
}

export function allIds(rows: Pick<EventRows, 'at' | 'size'>): readonly string[] {
  return rows.size === 0 ? [] : idsBetween(rows, 0, rows.size - 1)
}

/** The one code that all these events have, or null. Stops at the first that has another. */
export function sharedCode(ids: Iterable<string>, codeOf: (id: string) => string | undefined): string | null {
  let shared: string | null = null
  for (const id of ids) {
    const code = codeOf(id)
    if (code === undefined) continue
    if (shared !== null && code !== shared) return null
    shared = code
  }
  return shared
}
