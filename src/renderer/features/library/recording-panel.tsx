import { useTranslation } from 'react-i18next'
import type { RecordingDetail } from '@contract/calls/recordings'
import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { Menu } from '@renderer/components/menu'
import { useCall } from '@renderer/lib/queries'
import { Letters } from './letters'
import { ClipList } from './clip-list'
import { KeptTranscript } from './kept-transcript'
import { MediaList } from './media-list'
import { ConsentList, ParticipantList } from './people-on-screen'
import { RecordingFacts } from './recording-facts'
import { SubmittedRatings } from './submitted-ratings'
import styles from './recording-panel.module.css'

interface RecordingPanelProps {
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
  const detail = useCall('recordings.get', { id: recordingId }).value
  if (detail === undefined) return <aside className={styles['panel']} aria-label={t('details')} />
  const { recording, participants, consents, media } = detail
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
      <RecordingFacts recording={recording} />
      <SubmittedRatings
        recordingId={recordingId}
        isReadOnly={isReadOnly}
        onConsensus={onConsensus}
        onRatingReport={onRatingReport}
      />
      <Letters recordingId={recordingId} isReadOnly={isReadOnly} onLetter={onLetter} />
      <ParticipantList participants={participants} />
      <MediaList recordingId={recordingId} media={media} isReadOnly={isReadOnly} onAlign={() => onAlign(detail)} />
      <ClipList recordingId={recordingId} isReadOnly={isReadOnly} />
      <KeptTranscript recordingId={recordingId} isReadOnly={isReadOnly} />
      <ConsentList consents={consents} />
    </aside>
  )
}
