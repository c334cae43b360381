import { type Difference, neighbourDifference } from '@domain/agreement/events/differences'
import { takeInHand } from '@renderer/features/session/marking/hand'
import { showHint } from '@renderer/features/session/store/hint'
import type { Session } from '@renderer/features/session/store/session'

/** The frame that shows a moment begins at most so much before it, at ten frames a second and more. */
const frameMs = 100

/** Jumps to the next or previous difference from the rating that is laid under, takes what differs in hand, and says what it is. */
export function jumpToDifference(session: Session, step: 1 | -1): void {
  const { store, player } = session
  const { comparison, difference, under } = store.getState()
  if (comparison === null) {
    showHint(store, { tone: 'refused', text: `session:hint.${under === null ? 'nothingUnder' : 'comparing'}` })
    return
  }
  const nowMs = player.headedMs()
  const isShown = difference !== null && Math.abs(nowMs - difference.atMs) <= frameMs
  const from = { last: difference, atMs: isShown ? difference.atMs : nowMs }
  const found = neighbourDifference(comparison.differences, from, step)
  if (found === undefined) {
    const text = step === 1 ? 'session:hint.noDifferenceAfter' : 'session:hint.noDifferenceBefore'
    showHint(store, { tone: 'refused', text })
    return
  }
  takeInHand(session, found.a?.id ?? null)
  store.setState({ difference: found, otherInHand: found.b?.id ?? null })
  player.seekTo(found.atMs)
  tell(session, found, comparison.differences.indexOf(found) + 1, comparison.differences.length)
}

function tell({ store }: Session, { kind, a, b, atMs }: Difference, place: number, count: number): void {
  const [codeId, otherCodeId] = [(a ?? b)?.code, b?.code]
  showHint(store, {
    tone: 'done',
    text: `session:difference.${kind}`,
    codeId,
    otherCodeId,
    atMs,
    values: { place, count },
  })
}
