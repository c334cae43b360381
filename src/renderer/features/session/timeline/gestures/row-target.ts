import type { Event } from '@domain/coding/event'
import type { EventSurroundings } from '@domain/coding/event-check'
import type { CopyTarget } from '@domain/coding/editing/copy'
import type { RowPlan } from '@renderer/features/session/timeline/rows'

/**
 * What an event would have to become to stand in a row: about another participant, or of the one code that the row has.
 * Null where the row does not say it (an item with several codes).
 */
export function targetOfRow(
  plan: Pick<RowPlan, 'keyOf'>,
  rowKey: string,
  event: Pick<Event, 'code' | 'subjectId'>,
  { codes, participantIds }: EventSurroundings,
): CopyTarget | null {
  const subjects = [null, ...participantIds].filter((subjectId) => plan.keyOf({ ...event, subjectId }) === rowKey)
  const [subjectId] = subjects
  if (subjects.length === 1 && subjectId !== undefined) return { subjectId }
  const ofRow = [...codes.keys()].filter((code) => plan.keyOf({ ...event, code }) === rowKey)
  const [code] = ofRow
  return ofRow.length === 1 && code !== undefined ? { code } : null
}
