import type { Participant } from '@domain/recording/recording'
import { changeSelected } from '@renderer/features/session/marking/corrections'
import { mayChange } from '@renderer/features/session/marking/may-change'
import { copySelected } from '@renderer/features/session/marking/reshaping'
import { digitMeaning } from '@renderer/features/session/marking/subject-window'
import { showHint } from '@renderer/features/session/store/hint'
import type { Session } from '@renderer/features/session/store/session'

/** A participant's digit or button. */
export function pressSubject(session: Session, participant: Participant, timeStamp: number): void {
  if (!mayChange(session)) return
  const { store, table, codes } = session
  const { subjectId, hand, subjectWindow, awaiting } = store.getState()
  if (awaiting === 'copy') {
    copySelected(session, { subjectId: participant.id })
    return
  }
  const event = hand ? table.get(hand.eventId) : undefined
  const meaning = digitMeaning(participant.id, {
    chosen: subjectId,
    hand,
    handSubject: event?.subjectId ?? null,
    handTakesSubject: event !== undefined && codes.get(event.code)?.subject !== 'none',
    window: subjectWindow,
    atMs: timeStamp,
  })
  if (meaning.kind === 'name') changeSelected(session, { kind: 'subject', subjectId: meaning.subjectId })
  else store.setState({ subjectId: meaning.subjectId, hint: null })
}

/** A digit that no participant has. */
export function refuseSubject({ store }: Session, digit: number): void {
  showHint(store, { tone: 'refused', text: 'session:hint.noParticipant', values: { digit } })
}
