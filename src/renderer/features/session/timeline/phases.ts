import type { Event } from '@domain/coding/event'
import type { EventChange } from '@domain/coding/event-table'
import type { Instrument } from '@domain/instrument/instrument'
import type { EventIndex } from '@renderer/features/session/timeline/event-index'

export const phaseKey = 'phase'

/**
 * Key of events that are drawn behind all rows: states that replace one another, such as the phases of a session, of the
 * first such group of the instrument. Null for all others.
 */
export function phaseKeyOf({ codes }: Instrument): (event: Pick<Event, 'code'>) => string | null {
  const first = codes.find(({ exclusiveGroup, kind }) => exclusiveGroup !== null && kind === 'state')
  const ids = new Set(
    codes.flatMap(({ id, exclusiveGroup }) =>
      first !== undefined && exclusiveGroup === first.exclusiveGroup ? [id] : [],
    ),
  )
  return ({ code }) => (ids.has(code) ? phaseKey : null)
}

/** Whether a change is one of the events behind the rows. */
export function touchesPhase(phases: Pick<EventIndex, 'keyOf'>, { before, after }: EventChange): boolean {
  return [before, after].some((event) => event !== null && phases.keyOf(event) !== null)
}
