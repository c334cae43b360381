import { useTranslation } from 'react-i18next'
import type { Event } from '@domain/coding/event'
import { formatClock } from '@domain/time/clock'
import { closeNote } from '@renderer/features/session/marking/corrections'
import { closeComment } from '@renderer/features/session/marking/time-notes'
import { ShortField } from '@renderer/features/session/palette/short-field'
import { useSession } from '@renderer/features/session/session-context'
import styles from '@renderer/features/session/palette/hand-bar.module.css'

/** The note of the event in hand. */
export function NoteField({ event }: { readonly event: Event }) {
  const { t } = useTranslation('session')
  const session = useSession()
  return (
    <ShortField
      label={t('note')}
      placeholder={t('notePlaceholder')}
      text={event.note}
      onDone={(text) => closeNote(session, event.id, text)}
    />
  )
}

/** A comment at a time that is being written. */
export function CommentField({ atMs }: { readonly atMs: number }) {
  const { t } = useTranslation('session')
  const session = useSession()
  return (
    <>
      <strong className={styles['name']}>{t('timeNote.comment')}</strong>
      <span className={styles['time']}>{formatClock(atMs)}</span>
      <ShortField
        label={t('timeNote.commentAt', { time: formatClock(atMs) })}
        placeholder={t('timeNote.commentPlaceholder')}
        text=""
        onDone={(text) => closeComment(session, text)}
      />
    </>
  )
}
