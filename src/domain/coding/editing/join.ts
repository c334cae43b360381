import type { Event } from '@domain/coding/event'
import type { EventChange } from '@domain/coding/event-table'
import { checkedEdits, type EditContext, type EditsResult } from '@domain/coding/editing/checked'
import { groupOf } from '@domain/coding/editing/exclusive'
import { compareEvents, endOf } from '@domain/coding/ordered-events'

const betweenNotes = ' · '

/**
 * Joins states of one code and subject into one, from the first start to the last end; one alone is joined with the next
 * of its kind. The first keeps its id; modifiers of all stay (in an exclusive group the first one's step, as there is one
 * at a time), and so does every note that says something else. What is alike and lies between goes in as well.
 */
export function joinEvents(events: readonly Event[], context: EditContext): EditsResult {
  const sets = events.length === 1 ? events.map((event) => withNext(event, context)) : alikeOf(events)
  const joined = sets.filter((set) => set.length > 1).map((set) => joinedWith(set, context))
  if (joined.length === 0) {
    return {
      refusals: events.map((event) => ({
        event,
        problem: event.kind === 'point' ? 'point-has-no-end' : 'nothing-to-join',
      })),
    }
  }
  return checkedEdits(joined.flat(), 'event.join', context)
}

function alikeOf(events: readonly Event[]): readonly (readonly Event[])[] {
  const states = events.filter(({ kind }) => kind === 'state')
  const alike = Map.groupBy(states, ({ code, subjectId }) => `${code} ${subjectId ?? ''}`)
  return [...alike.values()].map((set) => set.toSorted(compareEvents))
}

function withNext(event: Event, { table }: EditContext): readonly Event[] {
  if (event.kind === 'point') return [event]
  let next = table.besideOfCode(event.code, event, 1)
  while (next !== undefined && next.subjectId !== event.subjectId) next = table.besideOfCode(event.code, next, 1)
  return next === undefined ? [event] : [event, next]
}

function joinedWith(set: readonly Event[], context: EditContext): readonly EventChange[] {
  const [asked] = set
  if (asked === undefined) return []
  const endMs = set.reduce((latest, event) => Math.max(latest, endOf(event)), 0)
  const between = [...context.table.overlappingOfCode(asked.code, asked.startMs, endMs)]
  const inOrder = [...new Map([...set, ...between].map((event) => [event.id, event])).values()]
    .filter(({ subjectId }) => subjectId === asked.subjectId)
    .toSorted(compareEvents)
  const [first, ...others] = inOrder
  if (first === undefined) return []
  const lastMs = inOrder.reduce((latest, event) => Math.max(latest, endOf(event)), 0)
  const after: Event = {
    ...first,
    endMs: Number.isFinite(lastMs) ? lastMs : null,
    modifiers: joinedModifiers(inOrder, context),
    note: [...new Set(inOrder.map(({ note }) => note.trim()))].filter((note) => note !== '').join(betweenNotes),
  }
  return [
    { table: 'event', before: first, after },
    ...others.map((event): EventChange => ({ table: 'event', before: event, after: null })),
  ]
}

function joinedModifiers(events: readonly Event[], { around }: EditContext): readonly string[] {
  const [first] = events
  if (first === undefined) return []
  if (groupOf(first, around) !== null) return first.modifiers
  const all = new Set(events.flatMap(({ modifiers }) => modifiers))
  const known = around.codes.get(first.code)?.modifiers.map(({ id }) => id) ?? []
  return known.filter((id) => all.has(id))
}
