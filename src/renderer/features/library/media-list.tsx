import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostMedia } from '@domain/recording/recording'
import { formatClockShort, formatSignedClock } from '@domain/time/clock'
import type { Input } from '@contract/contract'
import type { MediaOnDisk, ProbedFile } from '@contract/calls/recordings'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { MediaState } from '@renderer/components/media-state'
import { RefusalText } from '@renderer/components/refusal-text'
import { bytesText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useAction } from '@renderer/lib/queries'
import { AddMediaDialog } from './add-media-dialog'
import { RemoveMediaDialog } from './remove-media-dialog'
import { useTracksText } from './tracks-text'
import styles from './recording-panel.module.css'

export interface MediaListProps {
  readonly recordingId: string
  readonly media: readonly MediaOnDisk[]
  readonly isReadOnly: boolean
  /** Opens the window in which the files are lined up in time. */
  readonly onAlign: () => void
}

/**
 * The media files of a recording, and ways to say where a missing one has gone, to put another in one's place, to add
 * and remove files and to line them up.
 */
export function MediaList({ recordingId, media, isReadOnly, onAlign }: MediaListProps) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const tracksText = useTracksText()
  const relink = useAction('recordings.relink', { quiet: ['media-different'] })
  const choose = useAction('recordings.chooseMedia')
  const [added, setAdded] = useState<readonly ProbedFile[]>([])
  const [removed, setRemoved] = useState<MediaOnDisk | null>(null)
  const [different, setDifferent] = useState<string | null>(null)
  const handleRelink = async (wanted: Input<'recordings.relink'>): Promise<void> => {
    setDifferent(wanted.mediaId)
    await relink.run(wanted)
  }
  const isDifferent = relink.refusal?.code === 'media-different' && different !== null
  return (
    <section aria-label={t('media.title')}>
      <h3>{t('media.title')}</h3>
      <ul className={styles['media']}>
        {media.map((file) => (
          <li key={file.id} className={styles['file']}>
            <div className={styles['fileName']}>{file.fileName}</div>
            <div className={styles['soft']}>
              {formatClockShort(file.durationMs)} · {bytesText(file.sizeBytes, language)} · {tracksText(file)}
            </div>
            {file.position > 0 && (
              <div className={styles['soft']}>{t('media.startsAt', { offset: formatSignedClock(file.offsetMs) })}</div>
            )}
            <div className={styles['soft']}>{file.folder}</div>
            {file.sha256 === null ? (
              <div className={styles['soft']}>{t('media.hashing')}</div>
            ) : (
              <details className={styles['soft']}>
                <summary>{t('media.fingerprint')}</summary>
                <span className={styles['hash']}>{`SHA-256 ${file.sha256}`}</span>
              </details>
            )}
            <MediaState media={file} isReadOnly={isReadOnly} />
            <div className={styles[file.status === 'missing' ? 'missing' : 'replace']}>
              {file.status === 'missing' ? (
                <>
                  <span>{t('media.missing')}</span>
                  <Button
                    isDisabled={isReadOnly}
                    isPending={relink.isRunning}
                    aria-label={t('media.relinkOf', { name: file.fileName })}
                    onPress={() => void handleRelink({ mediaId: file.id, anyway: false })}
                  >
                    {t('media.relink')}
                  </Button>
                </>
              ) : (
                <Button
                  variant="quiet"
                  isDisabled={isReadOnly}
                  isPending={relink.isRunning}
                  aria-label={t('media.replaceOf', { name: file.fileName })}
                  onPress={() => void handleRelink({ mediaId: file.id, anyway: false })}
                >
                  {t('media.replace')}
                </Button>
              )}
              {media.length > 1 && (
                <Button
                  variant="quiet"
                  isDisabled={isReadOnly}
                  aria-label={t('media.removeOf', { name: file.fileName })}
                  onPress={() => setRemoved(file)}
                >
                  {t('media.remove')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className={styles['mediaActions']}>
        <Button
          isDisabled={isReadOnly || media.length >= mostMedia}
          isPending={choose.isRunning}
          onPress={() => void choose.run({}).then((files) => setAdded(files ?? []))}
        >
          {t('media.add')}
        </Button>
        {media.length > 1 && <Button onPress={onAlign}>{t('media.align')}</Button>}
      </div>
      {added.length > 0 && (
        <AddMediaDialog
          recordingId={recordingId}
          files={added}
          free={mostMedia - media.length}
          onClose={() => setAdded([])}
        />
      )}
      {removed !== null && <RemoveMediaDialog file={removed} onClose={() => setRemoved(null)} />}
      {isDifferent && relink.refusal !== null && (
        <Dialog
          title={t('media.differentTitle')}
          isAlert
          size="s"
          onClose={relink.reset}
          footer={
            <DialogAnswer
              label={t('media.takeAnyway')}
              variant="danger"
              focus="cancel"
              onAnswer={() => void handleRelink({ mediaId: different, anyway: true })}
              onCancel={relink.reset}
            />
          }
        >
          <div>
            <RefusalText refusal={relink.refusal} />
          </div>
        </Dialog>
      )}
    </section>
  )
}
