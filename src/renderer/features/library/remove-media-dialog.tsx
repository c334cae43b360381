import { useTranslation } from 'react-i18next'
import type { MediaOnDisk } from '@contract/calls/recordings'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
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
        <>
          <Button autoFocus onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="danger" isDisabled={remove.isRunning} onPress={() => void handleRemove()}>
            {t('media.remove')}
          </Button>
        </>
      }
    >
      <p>{t('media.removeStays')}</p>
      {file.position === 0 && <p>{t('media.removeFirst')}</p>}
    </Dialog>
  )
}
