import { useTranslation } from 'react-i18next'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { useAction } from '@renderer/lib/queries'

interface RemoveDialogProps {
  readonly letterId: string
  readonly onClose: () => void
  readonly onRemoved: () => void
}

/** Asks before a letter is erased. */
export function RemoveDialog({ letterId, onClose, onRemoved }: RemoveDialogProps) {
  const { t } = useTranslation('letter')
  const remove = useAction('letters.remove')
  const removeNow = async (): Promise<void> => {
    if ((await remove.run({ letterId })) === null) onRemoved()
  }
  return (
    <Dialog
      title={t('removeTitle')}
      size="s"
      isAlert
      onClose={onClose}
      footer={
        <DialogAnswer
          label={t('removeDo')}
          variant="danger"
          isPending={remove.isRunning}
          onAnswer={() => void removeNow()}
          onCancel={onClose}
        />
      }
    >
      <p>{t('removeText')}</p>
    </Dialog>
  )
}
