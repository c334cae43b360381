import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordingDetail } from '@contract/calls/recordings'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
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
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady || update.isRunning} onPress={() => void handleSave()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <RecordingForm draft={draft} onChange={setDraft} />
    </Dialog>
  )
}
