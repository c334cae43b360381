import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostMedia } from '@domain/recording/recording'
import type { Input } from '@contract/contract'
import type { MediaOnDisk, ProbedFile } from '@contract/calls/recordings'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { RefusalText } from '@renderer/components/refusal-text'
import { useAction } from '@renderer/lib/queries'
import { AddMediaDialog } from './add-media-dialog'
import { MediaFile } from './media-file'
import { RemoveMediaDialog } from './remove-media-dialog'
import styles from './recording-panel.module.css'

interface MediaListProps {
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
          <MediaFile
            key={file.id}
            file={file}
            isReadOnly={isReadOnly}
            isBusy={relink.isRunning}
            onRelink={() => void handleRelink({ mediaId: file.id, anyway: false })}
            onRemove={media.length > 1 ? () => setRemoved(file) : null}
          />
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
