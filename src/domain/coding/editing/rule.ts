import type { Event } from '@domain/coding/event'
import type { EventTable } from '@domain/coding/event-table'

/** Which events to select; what is null stands for any. */
export interface SelectRule {
  readonly codes: readonly string[] | null
  /** Ids of participants; null among them is nobody. */
  readonly subjectIds: readonly (string | null)[] | null
  /** Every one of these must have been chosen. */
  readonly modifiers: readonly string[]
  /** Events that begin in [fromMs, toMs]: what is seen at both ends is in. */
  readonly fromMs: number
  readonly toMs: number
}

export const everyEvent: SelectRule = {
  codes: null,
  subjectIds: null,
  modifiers: [],
  fromMs: 0,
  toMs: Number.POSITIVE_INFINITY,
}

/** Ids of the events that a rule means, in order of time; looks only at what begins between its two times. */
export function selectByRule(table: EventTable, rule: SelectRule): readonly string[] {
  const found: string[] = []
  for (const event of table.startingIn(Math.min(rule.fromMs, rule.toMs), Math.max(rule.fromMs, rule.toMs) + 1)) {
    if (isMeant(event, rule)) found.push(event.id)
  }
  return found
}

function isMeant(event: Event, { codes, subjectIds, modifiers }: SelectRule): boolean {
  if (codes !== null && !codes.includes(event.code)) return false
  if (subjectIds !== null && !subjectIds.includes(event.subjectId)) return false
  return modifiers.every((id) => event.modifiers.includes(id))
}
