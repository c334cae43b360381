import type { Edited } from '@domain/coding/edit'
import type { Event } from '@domain/coding/event'
import { type EventProblem, type EventSurroundings, problemOfEvent } from '@domain/coding/event-check'
import type { EventChange, EventTable } from '@domain/coding/event-table'
import { newOverlaps } from '@domain/coding/editing/exclusive'
import { mostChangesInStep } from '@domain/history/change'
import type { RatingLabel } from '@domain/history/label'

/** What an edit of several events is worked out from. */
export interface EditContext {
  readonly table: EventTable
  readonly around: EventSurroundings
  readonly newId: () => string
}

/** Why an edit is refused; texts are `session:hint.<problem>`. */
export type EditProblem =
  | EventProblem
  | 'exclusive-overlap'
  | 'point-has-no-end'
  | 'not-inside'
  | 'nothing-to-join'
  | 'nothing-to-copy'
  | 'no-neighbour'
  | 'no-gap'
  | 'note-too-long'
  | 'too-many'

export interface EventRefusal {
  readonly event: Event
  readonly problem: EditProblem
}

/** Nothing is changed when any event cannot be: these are all that cannot. Never empty. */
export interface EditsRefused {
  readonly refusals: readonly EventRefusal[]
}

export type EditsResult = Edited | EditsRefused

/** The contract's longest text. */
const longestNote = 20_000

/** Changes of several events as one step, or every reason why they cannot be made. */
export function checkedEdits(changes: readonly EventChange[], label: RatingLabel, context: EditContext): EditsResult {
  const [first] = changes
  const firstEvent = first?.before ?? first?.after
  if (changes.length > mostChangesInStep && firstEvent) return refused(firstEvent, 'too-many')
  const refusals = [
    ...changes.flatMap(({ after }) => {
      const problem = after === null ? null : problemOf(after, context.around)
      return after === null || problem === null ? [] : [{ event: after, problem }]
    }),
    ...newOverlaps(changes, context).map((event) => ({ event, problem: 'exclusive-overlap' as const })),
  ]
  return refusals.length > 0 ? { refusals } : { changes, label }
}

export function refused(event: Event, problem: EditProblem): EditsRefused {
  return { refusals: [{ event, problem }] }
}

export function isRefused(result: EditsResult): result is EditsRefused {
  return 'refusals' in result
}

function problemOf(event: Event, around: EventSurroundings): EditProblem | null {
  return event.note.length > longestNote ? 'note-too-long' : problemOfEvent(event, around)
}
