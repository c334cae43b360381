import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordingDetail } from '@contract/calls/recordings'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { useAction } from '@renderer/lib/queries'
import { draftOf, inputOf, repeatedPseudonyms } from './recording-draft'
import { RecordingForm } from './recording-form'

export function EditDialog({ detail, onClose }: { readonly detail: RecordingDetail; readonly onClose: () => void }) {
  const { t } = useTranslation('library')
  const [draft, setDraft] = useState(() => draftOf(detail))
  const update = useAction('recordings.update')
  const isReady = draft.fields.title.trim() !== '' && repeatedPseudonyms(draft.participants).length === 0
  const handleSave = async (): Promise<void> => {
    const saved = await update.run({ id: detail.recording.id, ...inputOf(draft) })
    if (saved !== undefined) onClose()
  }
  return (
    <Dialog
      title={t('editTitle')}
      size="l"
      onClose={onClose}
      footer={
        <DialogAnswer
          label={t('save')}
          isDisabled={!isReady}
          isPending={update.isRunning}
          onAnswer={() => void handleSave()}
          onCancel={onClose}
        />
      }
    >
      <RecordingForm draft={draft} onChange={setDraft} />
    </Dialog>
  )
}
