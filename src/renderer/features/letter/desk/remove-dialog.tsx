import { useTranslation } from 'react-i18next'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
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
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="danger" isDisabled={remove.isRunning} onPress={() => void removeNow()}>
            {t('removeDo')}
          </Button>
        </>
      }
    >
      <p>{t('removeText')}</p>
    </Dialog>
  )
}
