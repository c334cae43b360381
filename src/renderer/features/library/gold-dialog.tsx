import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { TextArea } from '@renderer/components/text-field'
import { useAction } from '@renderer/lib/queries'

/** Asks why a rating is to be gold, and declares it. */
export function GoldDialog({ ratingId, onClose }: { readonly ratingId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('library')
  const declare = useAction('gold.declare')
  const [reason, setReason] = useState('')
  const handleDeclare = async (): Promise<void> => {
    if ((await declare.run({ ratingId, reason })) !== undefined) onClose()
  }
  return (
    <Dialog
      title={t('submitted.declareTitle')}
      size="s"
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('submitted.cancel')}
          </Button>
          <Button
            variant="primary"
            isDisabled={reason.trim() === '' || declare.isRunning}
            onPress={() => void handleDeclare()}
          >
            {t('submitted.declareDo')}
          </Button>
        </>
      }
    >
      <p>{t('submitted.declareHelp')}</p>
      <TextArea
        label={t('submitted.reason')}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        isRequired
        autoFocus
      />
    </Dialog>
  )
}
