import { editEvent, type EventEdit } from '@domain/coding/edit'
import type { Event } from '@domain/coding/event'
import type { EventChange } from '@domain/coding/event-table'
import { checkedEdits, type EditContext, type EditsResult, type EventRefusal } from '@domain/coding/editing/checked'

/** A change that is the same for every event; times are not, they have moves of their own. */
export type ManyEdit =
  | Exclude<EventEdit, { kind: 'start' | 'end' }>
  /** Writes a text behind what each note says already. */
  | Readonly<{ kind: 'appendNote'; text: string }>

/** Changes events alike, all or none. Those that already are as asked stay as they are. */
export function changeMany(events: readonly Event[], edit: ManyEdit, context: EditContext): EditsResult {
  const results = events.map((event) => ({ event, result: editEvent(event, editOf(event, edit), context.around) }))
  const refusals = results.flatMap(({ event, result }): EventRefusal[] =>
    'refusal' in result ? [{ event, problem: result.refusal }] : [],
  )
  if (refusals.length > 0) return { refusals }
  const made = results.flatMap(({ result }) => ('changes' in result ? [result] : []))
  const changes = made.flatMap((result): readonly EventChange[] => result.changes)
  const [only] = made
  return checkedEdits(changes, only !== undefined && events.length === 1 ? only.label : 'event.many', context)
}

function editOf({ note }: Event, edit: ManyEdit): EventEdit {
  if (edit.kind !== 'appendNote') return edit
  return { kind: 'note', text: [note.trim(), edit.text.trim()].filter((part) => part !== '').join(' · ') }
}
