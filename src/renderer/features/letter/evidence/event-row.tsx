import { useTranslation } from 'react-i18next'
import type { Event } from '@domain/coding/event'
import { textIn } from '@domain/instrument/language'
import { codeById } from '@domain/instrument/parts'
import { Button } from '@renderer/components/button'
import { ShapeMark } from '@renderer/components/shape-mark'
import { useLanguage } from '@renderer/lib/language'
import { useLetterWork } from '../desk/letter-context'
import { timesOf } from '../document/letter-paper'
import styles from './evidence.module.css'

interface EventRowProps {
  readonly event: Event
  readonly item: number | null
}

/** A mark behind a score: played from here, and taken into the letter as a moment. */
export function EventRow({ event, item }: EventRowProps) {
  const { t } = useTranslation('letter')
  const language = useLanguage()
  const { opened, now, edit, player } = useLetterWork()
  const code = codeById(opened.instrument, event.code)
  const name = code === undefined ? event.code : textIn(code.name, language)
  const subject = opened.recording.participants.find(({ id }) => id === event.subjectId)?.pseudonym ?? ''
  const modifiers = (code?.modifiers ?? [])
    .filter(({ id }) => event.modifiers.includes(id))
    .map((modifier) => textIn(modifier.name, language))
  const what = [timesOf(event), name, subject].filter(Boolean).join(' ')
  const isTaken = now.whole.moments.some(({ eventId }) => eventId === event.id)
  const take = (): void => {
    const { startMs, endMs, note } = event
    void edit({ kind: 'addMoment', moment: { eventId: event.id, item, startMs, endMs, text: note, question: '' } })
  }
  return (
    <li className={styles['event']}>
      <button
        type="button"
        className={styles['play']}
        aria-label={t('event.play', { what })}
        onClick={() => player.play(event.startMs, event.endMs)}
      >
        {timesOf(event)}
      </button>
      <span className={styles['what']}>
        {code !== undefined && <ShapeMark shape={code.shape} color={code.color} />} {name}
        {subject !== '' && <b> {subject}</b>}
        {modifiers.length > 0 && <span className={styles['soft']}> {modifiers.join(', ')}</span>}
        {event.note !== '' && <span className={styles['eventNote']}>{event.note}</span>}
      </span>
      {isTaken ? (
        <span className={styles['taken']}>{t('event.taken')}</span>
      ) : (
        !opened.readOnly && (
          <Button variant="quiet" aria-label={t('event.addOf', { what })} onPress={take}>
            {t('event.add')}
          </Button>
        )
      )}
    </li>
  )
}
