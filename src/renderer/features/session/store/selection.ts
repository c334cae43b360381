import type { Hand, SessionState } from '@renderer/features/session/store/session-store'

/** What is selected: the hand is always among it, and a range is taken from the anchor. */
export type Chosen = Pick<SessionState, 'hand' | 'selection' | 'anchorId'>

export const nothingChosen: Chosen = { hand: null, selection: new Set(), anchorId: null }

/** One event alone. */
export function chosen(eventId: string, how: Hand['how']): Chosen {
  return { hand: { eventId, how }, selection: new Set([eventId]), anchorId: eventId }
}

/** Several events; the hand is the one named, else the last of them. */
export function chosenMany(ids: Iterable<string>, handId?: string, anchorId?: string | null): Chosen {
  const selection = new Set(ids)
  const eventId = handId !== undefined && selection.has(handId) ? handId : [...selection].at(-1)
  if (eventId === undefined) return nothingChosen
  return { hand: { eventId, how: 'taken' }, selection, anchorId: anchorId ?? eventId }
}

/** One event more, taken in hand, or one less; then the one selected last is in hand. */
export function toggled({ hand, selection }: Chosen, eventId: string): Chosen {
  if (!selection.has(eventId)) return chosenMany([...selection, eventId], eventId)
  const rest = new Set(selection)
  rest.delete(eventId)
  return { ...chosenMany(rest, hand?.eventId), anchorId: rest.size === 0 ? null : eventId }
}

/** What is left of a selection when events are gone; the same when none of them was in it. */
export function withoutEvents(present: Chosen, gone: readonly string[]): Chosen {
  if (!gone.some((id) => present.selection.has(id))) return present
  const rest = new Set(present.selection)
  for (const id of gone) rest.delete(id)
  const anchorId = present.anchorId !== null && rest.has(present.anchorId) ? present.anchorId : undefined
  const left = chosenMany(rest, present.hand?.eventId, anchorId)
  return present.hand !== null && left.hand?.eventId === present.hand.eventId ? { ...left, hand: present.hand } : left
}
