import { useTranslation } from 'react-i18next'
import { DateField } from '@renderer/components/date-field'
import { NumberField } from '@renderer/components/number-field'
import { TextArea, TextField } from '@renderer/components/text-field'
import { ConsentsEditor } from './consents-editor'
import { ParticipantsEditor } from './participants-editor'
import type { RecordingDraft } from './recording-draft'
import styles from './recording-form.module.css'

interface RecordingFormProps {
  readonly draft: RecordingDraft
  readonly onChange: (draft: RecordingDraft) => void
  /** Several recordings are made at once, each named after its file. */
  readonly hideTitle?: boolean
}

/** The facts of a recording, for adding and for editing. */
export function RecordingForm({ draft, onChange, hideTitle = false }: RecordingFormProps) {
  const { t } = useTranslation('library')
  const { fields } = draft
  const setField = (patch: Partial<RecordingDraft['fields']>): void =>
    onChange({ ...draft, fields: { ...fields, ...patch } })
  return (
    <div className={styles['form']}>
      <div className={styles['facts']}>
        {!hideTitle && (
          <div className={styles['whole']}>
            <TextField
              label={t('field.title')}
              value={fields.title}
              onChange={(title) => setField({ title })}
              autoFocus
              isRequired
              maxLength={200}
            />
          </div>
        )}
        <DateField label={t('field.date')} value={fields.date} onChange={(date) => setField({ date })} />
        <TextField
          label={t('field.group')}
          value={fields.group}
          onChange={(group) => setField({ group })}
          maxLength={200}
        />
        <NumberField
          label={t('field.number')}
          value={fields.sessionNumber}
          onChange={(sessionNumber) => setField({ sessionNumber })}
          min={0}
          max={100_000}
        />
        <TextField
          label={t('field.place')}
          value={fields.placeInTreatment}
          onChange={(placeInTreatment) => setField({ placeInTreatment })}
          placeholder={t('field.placeExample')}
          maxLength={200}
        />
      </div>
      <ParticipantsEditor rows={draft.participants} onChange={(participants) => onChange({ ...draft, participants })} />
      <ConsentsEditor rows={draft.consents} onChange={(consents) => onChange({ ...draft, consents })} />
      <div className={styles['facts']}>
        <DateField
          label={t('field.deleteBy')}
          value={fields.deleteBy}
          onChange={(deleteBy) => setField({ deleteBy })}
          description={t('field.deleteByHelp')}
        />
        <div className={styles['note']}>
          <TextArea
            label={t('field.note')}
            value={fields.note}
            onChange={(note) => setField({ note })}
            rows={2}
            maxLength={20_000}
          />
        </div>
      </div>
    </div>
  )
}
