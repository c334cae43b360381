import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participant } from '@domain/recording/recording'
import { Keycap } from '@renderer/components/keycap'
import { ShapeMark } from '@renderer/components/shape-mark'
import { pressSubject } from '@renderer/features/session/marking/subjects'
import { withoutFocus } from '@renderer/features/session/palette/press'
import styles from '@renderer/features/session/palette/palette.module.css'
import {
  useHandEvent,
  useIsLocked,
  useSession,
  useSessionState,
  useTable,
} from '@renderer/features/session/session-context'
import { useChordOf } from '@renderer/features/session/marking/use-chord'

/** The participants with their number keys; a bar runs out while a digit still names the participant of the last mark. */
export function ParticipantRow() {
  const { t } = useTranslation('session')
  const { participants } = useSession()
  const window = useSessionState((state) => state.subjectWindow)
  const handSubjectId = useHandEvent()?.subjectId
  if (participants.length === 0) return null
  return (
    <div className={styles['participants']} role="group" aria-label={t('participants')}>
      {participants.map((participant, place) => (
        <ParticipantButton
          key={participant.id}
          participant={participant}
          digit={place + 1}
          isOfHand={participant.id === handSubjectId}
        />
      ))}
      {window !== null && <div key={window.untilMs} className={styles['countdown']} aria-hidden="true" />}
    </div>
  )
}

interface ParticipantButtonProps {
  readonly participant: Participant
  readonly digit: number
  /** The event in hand is about this participant. */
  readonly isOfHand: boolean
}

const ParticipantButton = memo(function ParticipantButton({ participant, digit, isOfHand }: ParticipantButtonProps) {
  const { t } = useTranslation('session')
  const session = useSession()
  const chordOf = useChordOf()
  const isLocked = useIsLocked()
  const isChosen = useSessionState((state) => state.subjectId === participant.id)
  const openStates = useTable((table) => table.openStates())
  const chord = digit <= 9 ? chordOf(`subject.${digit}`) : null
  return (
    <button
      type="button"
      className={styles['participant']}
      aria-pressed={isChosen}
      data-hand={isOfHand || undefined}
      disabled={isLocked}
      {...withoutFocus((timeStamp) => pressSubject(session, participant, timeStamp))}
    >
      <span aria-hidden="true">{chord !== null && <Keycap chord={chord} />}</span>
      <span className={styles['pseudonym']}>{participant.pseudonym}</span>
      {participant.role !== 'member' && <span className={styles['role']}>{t(`role.${participant.role}`)}</span>}
      {openStates.map(({ id, subjectId, code }) => {
        const open = subjectId === participant.id ? session.codes.get(code) : undefined
        return open ? <ShapeMark key={id} shape={open.shape} color={open.color} size={9} /> : null
      })}
    </button>
  )
})
