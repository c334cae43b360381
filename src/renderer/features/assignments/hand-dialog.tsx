import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '@domain/rating/person'
import { DateField } from '@renderer/components/date-field'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { TickList } from '@renderer/components/tick-list'
import { useAction, useCall } from '@renderer/lib/queries'
import styles from './assignments.module.css'

/** Gives chosen recordings to chosen people. */
export function HandDialog({ people, onClose }: { readonly people: readonly Person[]; readonly onClose: () => void }) {
  const { t } = useTranslation('assignments')
  const recordings = useCall('recordings.list', { search: '', sort: 'date', descending: false, filter: 'all' })
  const give = useAction('assignments.give')
  const [recordingIds, setRecordingIds] = useState<readonly string[]>([])
  const [personIds, setPersonIds] = useState<readonly string[]>([])
  const [dueDate, setDueDate] = useState<string | null>(null)
  const handleGive = async (): Promise<void> => {
    const given = await give.run({ recordingIds: [...recordingIds], personIds: [...personIds], dueDate })
    if (given !== undefined) onClose()
  }
  return (
    <Dialog
      title={t('hand.title')}
      onClose={onClose}
      footer={
        <DialogAnswer
          label={t('hand.go')}
          isDisabled={recordingIds.length === 0 || personIds.length === 0}
          isPending={give.isRunning}
          onAnswer={() => void handleGive()}
          onCancel={onClose}
        />
      }
    >
      <TickList
        label={t('form.people')}
        layout="row"
        choices={people.map(({ id, name }) => ({ id, label: name }))}
        chosen={personIds}
        onChange={setPersonIds}
      />
      <div className={styles['long']}>
        <TickList
          label={t('hand.recordings')}
          layout="row"
          choices={(recordings.value ?? []).map(({ id, title }) => ({ id, label: title }))}
          chosen={recordingIds}
          onChange={setRecordingIds}
        />
      </div>
      <DateField label={t('form.due')} value={dueDate} onChange={setDueDate} />
    </Dialog>
  )
}
