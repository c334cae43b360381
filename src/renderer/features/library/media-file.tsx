import { useTranslation } from 'react-i18next'
import { formatClockShort, formatSignedClock } from '@domain/time/clock'
import type { MediaOnDisk } from '@contract/calls/recordings'
import { Button } from '@renderer/components/button'
import { MediaState } from '@renderer/components/media-state'
import { bytesText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import styles from './recording-panel.module.css'
import { useTracksText } from './tracks-text'

interface MediaFileProps {
  readonly file: MediaOnDisk
  readonly isReadOnly: boolean
  /** Another place is being looked for. */
  readonly isBusy: boolean
  readonly onRelink: () => void
  /** Null for the only file, which cannot go without its recording. */
  readonly onRemove: (() => void) | null
}

/** One media file of a recording: what and where it is, and what can be done with it. */
export function MediaFile({ file, isReadOnly, isBusy, onRelink, onRemove }: MediaFileProps) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const tracksText = useTracksText()
  const { fileName: name, status } = file
  return (
    <li className={styles['file']}>
      <div className={styles['fileName']}>{name}</div>
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
      <div className={styles[status === 'missing' ? 'missing' : 'replace']}>
        {status === 'missing' ? (
          <>
            <span>{t('media.missing')}</span>
            <Button
              isDisabled={isReadOnly}
              isPending={isBusy}
              aria-label={t('media.relinkOf', { name })}
              onPress={onRelink}
            >
              {t('media.relink')}
            </Button>
          </>
        ) : (
          <Button
            variant="quiet"
            isDisabled={isReadOnly}
            isPending={isBusy}
            aria-label={t('media.replaceOf', { name })}
            onPress={onRelink}
          >
            {t('media.replace')}
          </Button>
        )}
        {onRemove !== null && (
          <Button variant="quiet" isDisabled={isReadOnly} aria-label={t('media.removeOf', { name })} onPress={onRemove}>
            {t('media.remove')}
          </Button>
        )}
      </div>
    </li>
  )
}
