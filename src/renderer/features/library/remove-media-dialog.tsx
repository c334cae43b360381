import { useTranslation } from 'react-i18next'
import type { MediaOnDisk } from '@contract/calls/recordings'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { useAction } from '@renderer/lib/queries'

/** Says what stays before a file is taken out of its recording. */
export function RemoveMediaDialog({ file, onClose }: { readonly file: MediaOnDisk; readonly onClose: () => void }) {
  const { t } = useTranslation('library')
  const remove = useAction('recordings.removeMedia')
  const handleRemove = async (): Promise<void> => {
    await remove.run({ mediaId: file.id })
    onClose()
  }
  return (
    <Dialog
      title={t('media.removeTitle', { name: file.fileName })}
      isAlert
      size="s"
      onClose={onClose}
      footer={
        <DialogAnswer
          label={t('media.remove')}
          variant="danger"
          isPending={remove.isRunning}
          onAnswer={() => void handleRemove()}
          onCancel={onClose}
        />
      }
    >
      <p>{t('media.removeStays')}</p>
      {file.position === 0 && <p>{t('media.removeFirst')}</p>}
    </Dialog>
  )
}
