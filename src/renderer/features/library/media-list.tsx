import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClockShort } from '@domain/time/clock'
import type { MediaOnDisk } from '@contract/calls/recordings'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { RefusalText } from '@renderer/components/refusal-text'
import { bytesText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useAction } from '@renderer/lib/queries'
import { useTracksText } from './tracks-text'
import styles from './recording-panel.module.css'

/** The media files of a recording, and a way to say where a missing one has gone or to put another in one's place. */
export function MediaList({
  media,
  isReadOnly,
}: {
  readonly media: readonly MediaOnDisk[]
  readonly isReadOnly: boolean
}) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const tracksText = useTracksText()
  const relink = useAction('recordings.relink', { quiet: ['media-different'] })
  const [different, setDifferent] = useState<string | null>(null)
  const handleRelink = async (mediaId: string, anyway: boolean): Promise<void> => {
    setDifferent(mediaId)
    await relink.run({ mediaId, anyway })
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
            <div className={styles['soft']}>{file.folder}</div>
            <div className={styles['hash']}>{file.sha256 === null ? t('media.hashing') : `SHA-256 ${file.sha256}`}</div>
            {file.status === 'missing' ? (
              <div className={styles['missing']}>
                <span>{t('media.missing')}</span>
                <Button
                  isDisabled={isReadOnly || relink.isRunning}
                  aria-label={t('media.relinkOf', { name: file.fileName })}
                  onPress={() => void handleRelink(file.id, false)}
                >
                  {t('media.relink')}
                </Button>
              </div>
            ) : (
              <div className={styles['replace']}>
                <Button
                  variant="quiet"
                  isDisabled={isReadOnly || relink.isRunning}
                  aria-label={t('media.replaceOf', { name: file.fileName })}
                  onPress={() => void handleRelink(file.id, false)}
                >
                  {t('media.replace')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {isDifferent && relink.refusal !== null && (
        <Dialog
          title={t('media.differentTitle')}
          isAlert
          size="s"
          onClose={relink.reset}
          footer={
            <>
              <Button autoFocus onPress={relink.reset}>
                {t('cancel')}
              </Button>
              <Button variant="danger" onPress={() => void handleRelink(different, true)}>
                {t('media.takeAnyway')}
              </Button>
            </>
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
