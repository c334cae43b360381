import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
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
        <DialogAnswer
          label={t('submitted.declareDo')}
          isDisabled={reason.trim() === ''}
          isPending={declare.isRunning}
          onAnswer={() => void handleDeclare()}
          onCancel={onClose}
        />
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
