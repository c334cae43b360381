import { useTranslation } from 'react-i18next'
import type { Event } from '@domain/coding/event'
import { textIn } from '@domain/instrument/language'
import { formatClock } from '@domain/time/clock'
import { Icon } from '@renderer/components/icon'
import { SmallKeycap } from '@renderer/components/keycap'
import { ShapeMark } from '@renderer/components/shape-mark'
import { openNote, toggleModifier } from '@renderer/features/session/marking/corrections'
import { useChordOf, useKeyText } from '@renderer/features/session/marking/use-chord'
import { CommentField, NoteField } from '@renderer/features/session/palette/note-field'
import { withoutFocus } from '@renderer/features/session/palette/press'
import type { Awaiting } from '@renderer/features/session/store/session-store'
import styles from '@renderer/features/session/palette/hand-bar.module.css'
import { useHandEvent, useIsLocked, useSession, useSessionState } from '@renderer/features/session/session-context'
import { useLanguage } from '@renderer/lib/language'

/** What the next code does, in words. */
const modes = { recode: 'recoding', copy: 'copying', line: 'markingLine' } as const satisfies Record<Awaiting, string>

/** The event that corrections act on, and what was just refused or done: one line, right above the keys. */
export function HandBar() {
  const { t } = useTranslation('session')
  const hand = useHandEvent()
  const isLocked = useIsLocked()
  const noteOpen = useSessionState((state) => state.noteOpen)
  const awaiting = useSessionState((state) => state.awaiting)
  const commentAtMs = useSessionState((state) => state.commentAtMs)
  if (commentAtMs !== null) {
    return (
      <section className={styles['bar']} aria-label={t('inHand')}>
        <CommentField key={commentAtMs} atMs={commentAtMs} />
      </section>
    )
  }
  return (
    <section className={styles['bar']} aria-label={t('inHand')}>
      {hand !== null && <HandFacts event={hand} />}
      {hand === null && <span className={styles['empty']}>{t(isLocked ? 'nothingChosen' : 'nothingInHand')}</span>}
      <SelectedCount />
      {hand !== null && noteOpen && <NoteField key={hand.id} event={hand} />}
      {hand !== null && !noteOpen && awaiting === null && <HandChoices event={hand} />}
      {awaiting !== null && <span className={styles['mode']}>{t(modes[awaiting])}</span>}
      <HintLine />
    </section>
  )
}

function HandFacts({ event }: { readonly event: Event }) {
  const { t } = useTranslation('session')
  const { codes, participants } = useSession()
  const language = useLanguage()
  const code = codes.get(event.code)
  const subject = participants.find(({ id }) => id === event.subjectId)
  const lacksSubject = subject === undefined && code?.subject === 'required'
  return (
    <span className={styles['facts']}>
      {code && <ShapeMark shape={code.shape} color={code.color} />}
      <strong className={styles['name']}>{code ? textIn(code.name, language) : event.code}</strong>
      <span className={styles['time']}>
        {formatClock(event.startMs)}
        {event.kind === 'state' && ` – ${event.endMs === null ? t('stillOpen') : formatClock(event.endMs)}`}
      </span>
      {subject && <span className={styles['subject']}>{subject.pseudonym}</span>}
      {lacksSubject && <span className={styles['lacking']}>{t('needsSubject')}</span>}
    </span>
  )
}

/** How many events the keys change, where that is more than the one in hand. */
function SelectedCount() {
  const { t } = useTranslation('session')
  const count = useSessionState(({ selection }) => selection.size)
  return count < 2 ? null : <span className={styles['selected']}>{t('selectedCount', { count })}</span>
}

function HandChoices({ event }: { readonly event: Event }) {
  const { t } = useTranslation('session')
  const session = useSession()
  const language = useLanguage()
  const chordOf = useChordOf()
  const isLocked = useIsLocked()
  const code = session.codes.get(event.code)
  const noteChord = chordOf('event.note')
  return (
    <span className={styles['choices']}>
      {code?.modifiers.map(({ id, name }, place) => {
        const chord = place < 9 ? chordOf(`modifier.${place + 1}`) : null
        return (
          <button
            key={id}
            type="button"
            className={styles['modifier']}
            title={textIn(name, language)}
            aria-pressed={event.modifiers.includes(id)}
            disabled={isLocked}
            {...withoutFocus(() => toggleModifier(session, place))}
          >
            {chord !== null && <SmallKeycap chord={chord} />}
            <span className={styles['modifierName']}>{textIn(name, language)}</span>
          </button>
        )
      })}
      <button type="button" className={styles['note']} disabled={isLocked} {...withoutFocus(() => openNote(session))}>
        {noteChord !== null && <SmallKeycap chord={noteChord} />}
        <span className={styles['noteText']}>{event.note === '' ? t('addNote') : event.note}</span>
      </button>
    </span>
  )
}

/** Says what was refused and why; what was done is said more quietly. Always in the page, so that a screen reader hears it. */
function HintLine() {
  const { t } = useTranslation(['session', 'errors', 'history'])
  const { codes } = useSession()
  const language = useLanguage()
  const keyText = useKeyText()
  const hint = useSessionState((state) => state.hint)
  const key = hint?.keyOf === undefined ? null : keyText(hint.keyOf)
  const code = codes.get(hint?.codeId ?? '')
  const otherCode = codes.get(hint?.otherCodeId ?? '')
  const text =
    hint === null
      ? ''
      : t(hint.text, {
          ...hint.values,
          ...(hint.keyOf === undefined ? {} : key === null ? { context: 'keyless' } : { key }),
          code: code ? textIn(code.name, language) : '',
          otherCode: otherCode ? textIn(otherCode.name, language) : '',
          time: formatClock(hint.atMs ?? 0),
          why:
            hint.why === undefined
              ? ''
              : t(hint.why, { code: code ? textIn(code.name, language) : '', time: formatClock(hint.atMs ?? 0) }),
          what: hint.label === undefined ? '' : t(`history:${hint.label}`),
        }).split('\n')[0]
  return (
    <span className={styles['hint']} data-tone={hint?.tone} role="status" aria-live="assertive">
      {hint !== null && (
        <span key={hint.serial} className={styles['hintText']}>
          {hint.tone === 'refused' && <Icon name="warning" size={13} />}
          <span className={styles['hintWords']}>{text}</span>
        </span>
      )}
    </span>
  )
}
