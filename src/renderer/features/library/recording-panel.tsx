import { useTranslation } from 'react-i18next'
import type { RecordingDetail } from '@contract/calls/recordings'
import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { Menu } from '@renderer/components/menu'
import { dateText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useCall } from '@renderer/lib/queries'
import { Letters } from './letters'
import { ClipList } from './clip-list'
import { KeptTranscript } from './kept-transcript'
import { MediaList } from './media-list'
import { SubmittedRatings } from './submitted-ratings'
import styles from './recording-panel.module.css'

export interface RecordingPanelProps {
  readonly recordingId: string
  readonly isReadOnly: boolean
  readonly onOpen: () => void
  /** Opens the recording's consensus rating, or begins it. */
  readonly onConsensus: () => void
  /** Shows a rating's report. */
  readonly onRatingReport: (ratingId: string) => void
  /** Opens a feedback letter; null for the list of them, where one is begun. */
  readonly onLetter: (letterId: string | null) => void
  readonly onEdit: (detail: RecordingDetail) => void
  readonly onRemove: (detail: RecordingDetail) => void
  /** Opens the pictures of the recording. */
  readonly onReport: () => void
  /** Opens the window in which the recording's files are lined up in time. */
  readonly onAlign: (detail: RecordingDetail) => void
  readonly onBringIn: () => void
  readonly onGiveOut: () => void
  readonly onClose: () => void
}

/** Everything about the selected recording. */
export function RecordingPanel({
  recordingId,
  isReadOnly,
  onOpen,
  onConsensus,
  onLetter,
  onRatingReport,
  onEdit,
  onRemove,
  onReport,
  onAlign,
  onBringIn,
  onGiveOut,
  onClose,
}: RecordingPanelProps) {
  const { t } = useTranslation(['library', 'imports', 'exports'])
  const language = useLanguage()
  const detail = useCall('recordings.get', { id: recordingId }).value
  if (detail === undefined) return <aside className={styles['panel']} aria-label={t('details')} />
  const { recording, participants, consents, media } = detail
  const facts: readonly (readonly [string, string | null])[] = [
    [t('field.date'), recording.date === null ? null : dateText(recording.date, language)],
    [t('field.group'), recording.group],
    [t('field.number'), recording.sessionNumber === null ? null : String(recording.sessionNumber)],
    [t('field.place'), recording.placeInTreatment],
    [t('field.deleteBy'), recording.deleteBy === null ? null : dateText(recording.deleteBy, language)],
    [t('field.note'), recording.note],
  ]
  return (
    <aside className={styles['panel']} aria-label={t('details')}>
      <div className={styles['head']}>
        <h2>{recording.title}</h2>
        <IconButton icon="close" label={t('closeDetails')} onPress={onClose} />
      </div>
      <div className={styles['actions']}>
        <Button variant="primary" onPress={onOpen}>
          {t('openSession')}
        </Button>
        <Button onPress={onReport}>{t('report')}</Button>
        <Button isDisabled={isReadOnly} onPress={() => onEdit(detail)}>
          {t('edit')}
        </Button>
        <Menu
          label={t('moreOf', { title: recording.title })}
          entries={[
            { id: 'bringIn', label: t('imports:open'), isDisabled: isReadOnly, onAction: onBringIn },
            { id: 'giveOut', label: t('exports:open'), onAction: onGiveOut },
            {
              id: 'remove',
              label: t('remove.menu'),
              isDanger: true,
              isDisabled: isReadOnly,
              onAction: () => onRemove(detail),
            },
          ]}
        >
          <IconButton icon="more" label={t('moreOf', { title: recording.title })} />
        </Menu>
      </div>
      <dl className={styles['facts']}>
        {facts.map(([name, value]) =>
          value === null || value === '' ? null : (
            <div key={name} className={styles['fact']}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <SubmittedRatings
        recordingId={recordingId}
        isReadOnly={isReadOnly}
        onConsensus={onConsensus}
        onRatingReport={onRatingReport}
      />
      <Letters recordingId={recordingId} isReadOnly={isReadOnly} onLetter={onLetter} />
      <section aria-label={t('participants.title')}>
        <h3>{t('participants.title')}</h3>
        {participants.length === 0 && <p className={styles['soft']}>{t('participants.none')}</p>}
        <ul className={styles['people']}>
          {participants.map((person) => (
            <li key={person.id} className={styles['person']}>
              <strong>{person.pseudonym}</strong> {t(`role.${person.role}`)}
            </li>
          ))}
        </ul>
      </section>
      <MediaList recordingId={recordingId} media={media} isReadOnly={isReadOnly} onAlign={() => onAlign(detail)} />
      <ClipList recordingId={recordingId} isReadOnly={isReadOnly} />
      <KeptTranscript recordingId={recordingId} isReadOnly={isReadOnly} />
      <section aria-label={t('consents.title')}>
        <h3>{t('consents.title')}</h3>
        {consents.length === 0 && <p className={styles['soft']}>{t('consents.none')}</p>}
        <ul className={styles['consents']}>
          {consents.map((consent) => (
            <li key={consent.id}>
              {[
                consent.fromWhom,
                consent.purpose,
                consent.until === null ? null : t('consents.untilDate', { date: dateText(consent.until, language) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ul>
      </section>
    </aside>
  )
}
