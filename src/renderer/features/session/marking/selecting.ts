import { everyEvent, selectByRule, type SelectRule } from '@domain/coding/editing/rule'
import { takeNeighbour } from '@renderer/features/session/marking/hand'
import { showHint } from '@renderer/features/session/store/hint'
import { type Chosen, chosenMany, toggled } from '@renderer/features/session/store/selection'
import type { Session } from '@renderer/features/session/store/session'

/** Selects as given; whatever waited for the event that was in hand before waits no more. */
export function select({ store }: Session, chosen: Chosen): void {
  store.setState({ ...chosen, subjectWindow: null, noteOpen: false, awaiting: null, hint: null })
}

/** One event more, or one less. */
export function toggleSelected(session: Session, eventId: string): void {
  select(session, toggled(session.store.getState(), eventId))
}

/** Some events, alone or beside those selected before. */
export function selectEvents(session: Session, ids: readonly string[], isAdded: boolean): void {
  const { selection } = session.store.getState()
  select(session, chosenMany(isAdded ? [...selection, ...ids] : ids))
}

/** Draws the selection out to the event before or after the one in hand, from where it began. */
export function extendSelection(session: Session, step: 1 | -1): void {
  const { store, table } = session
  const { hand, anchorId } = store.getState()
  const handAt = hand ? table.indexOf(hand.eventId) : -1
  if (handAt === -1) return takeNeighbour(session, step)
  const next = table.at(handAt + step)
  if (next === undefined) {
    showHint(store, { tone: 'refused', text: step === 1 ? 'session:hint.lastEvent' : 'session:hint.firstEvent' })
    return
  }
  const anchorAt = anchorId === null ? -1 : table.indexOf(anchorId)
  const [from, to] = [anchorAt === -1 ? handAt : anchorAt, handAt + step]
  const ids = Array.from({ length: Math.abs(to - from) + 1 }, (_, offset) => table.at(Math.min(from, to) + offset)?.id)
  select(
    session,
    chosenMany(
      ids.flatMap((id) => id ?? []),
      next.id,
      table.at(from)?.id ?? null,
    ),
  )
}

export function selectAll(session: Session): void {
  selectRule(session, everyEvent)
}

/** All events of the code in hand. */
export function selectSameCode(session: Session): void {
  const code = codeInHand(session)
  if (code === null)
    showHint(session.store, { tone: 'refused', text: 'session:hint.nothingInHand', keyOf: 'event.last' })
  else selectRule(session, { ...everyEvent, codes: [code] })
}

/** "Here": where the next stretch to select in begins. */
export function markHere({ store, player }: Session, timeStamp: number): void {
  const hereMs = player.timeOfKey(timeStamp)
  store.setState({ hereMs })
  showHint(store, { tone: 'done', text: 'session:hint.here', atMs: hereMs, keyOf: 'selection.there' })
}

/** "There": selects what begins between here (else the event in hand) and the frame on screen, of the code in hand. */
export function selectFromHere(session: Session, timeStamp: number): void {
  const { store, table, player } = session
  const { hereMs, hand } = store.getState()
  const fromMs = hereMs ?? (hand ? table.get(hand.eventId)?.startMs : undefined)
  if (fromMs === undefined) {
    showHint(store, { tone: 'refused', text: 'session:hint.noHere', keyOf: 'selection.here' })
    return
  }
  const code = codeInHand(session)
  selectRule(session, {
    ...everyEvent,
    codes: code === null ? null : [code],
    fromMs,
    toMs: player.timeOfKey(timeStamp),
  })
}

/** Selects what a rule means and says how many these are; answers that number. */
export function selectRule(session: Session, rule: SelectRule): number {
  const { store, table } = session
  const ids = selectByRule(table, rule)
  if (ids.length === 0) {
    showHint(store, { tone: 'refused', text: 'session:hint.noneFits' })
    return 0
  }
  const hand = store.getState().hand?.eventId
  select(session, chosenMany(ids, hand))
  showHint(store, { tone: 'done', text: 'session:hint.selected', values: { count: ids.length } })
  return ids.length
}

function codeInHand({ store, table }: Session): string | null {
  const { hand } = store.getState()
  return (hand ? table.get(hand.eventId)?.code : undefined) ?? null
}
