import type { Event } from '@domain/coding/event'
import type { EventSurroundings } from '@domain/coding/event-check'
import type { EventChange, EventTable } from '@domain/coding/event-table'
import { compareEvents, endOf } from '@domain/coding/ordered-events'

interface Where {
  readonly table: EventTable
  readonly around: EventSurroundings
}

/** The group whose states exclude this one (the phases of a meeting), or null. */
export function groupOf(event: Pick<Event, 'code' | 'kind'>, { codes }: EventSurroundings): string | null {
  return event.kind === 'state' ? (codes.get(event.code)?.exclusiveGroup ?? null) : null
}

/** The codes that share a row with this event: those of its exclusive group, else its own. */
export function codesOfRow(event: Pick<Event, 'code' | 'kind'>, around: EventSurroundings): readonly string[] {
  const group = groupOf(event, around)
  if (group === null) return [event.code]
  return [...around.codes.values()].filter((code) => code.exclusiveGroup === group).map(({ id }) => id)
}

/** The state of the same exclusive group right before or after this one, or undefined; also for events outside any group. */
export function besideInGroup(event: Event, step: 1 | -1, { table, around }: Where): Event | undefined {
  if (groupOf(event, around) === null) return undefined
  return codesOfRow(event, around)
    .flatMap((code) => table.besideOfCode(code, event, step) ?? [])
    .toSorted((left, right) => step * compareEvents(left, right))[0]
}

export function overlap(left: Event, right: Event): boolean {
  return left.startMs < endOf(right) && right.startMs < endOf(left)
}

/** Events that would come to overlap another of their exclusive group. Those that overlapped it before may go on to. */
export function newOverlaps(changes: readonly EventChange[], where: Where): readonly Event[] {
  const before = new Map(
    changes.flatMap((change) => (change.before === null ? [] : [[change.before.id, change.before]])),
  )
  const changed = new Set(changes.flatMap((change) => (change.before ?? change.after)?.id ?? []))
  const states = changes.flatMap(({ after }) =>
    after !== null && groupOf(after, where.around) !== null ? [after] : [],
  )
  const moved = states.filter((event) => isPlacedAnew(before.get(event.id), event))
  const didOverlap = (event: Event, other: Event): boolean => {
    const [was, otherWas] = [before.get(event.id), before.get(other.id) ?? other]
    const group = groupOf(event, where.around)
    if (was === undefined || [was, otherWas].some((one) => groupOf(one, where.around) !== group)) return false
    return overlap(was, otherWas)
  }
  return [
    ...moved.filter((event) =>
      codesOfRow(event, where.around)
        .flatMap((code) => [...where.table.overlappingOfCode(code, event.startMs, endOf(event))])
        .some((other) => !changed.has(other.id) && !didOverlap(event, other)),
    ),
    ...[...Map.groupBy(states, (event) => groupOf(event, where.around)).values()].flatMap((ofGroup) =>
      overlappingFurthest(ofGroup, didOverlap),
    ),
  ]
}

function overlappingFurthest(
  events: readonly Event[],
  mayOverlap: (event: Event, other: Event) => boolean,
): readonly Event[] {
  let furthest: Event | null = null
  const found: Event[] = []
  for (const event of events.toSorted(compareEvents)) {
    if (furthest !== null && overlap(event, furthest) && !mayOverlap(event, furthest)) found.push(event)
    if (furthest === null || endOf(event) > endOf(furthest)) furthest = event
  }
  return found
}

function isPlacedAnew(before: Event | undefined, after: Event): boolean {
  if (before === undefined) return true
  return before.code !== after.code || before.startMs !== after.startMs || before.endMs !== after.endMs
}
