import { useTranslation } from 'react-i18next'
import { type TrainingKind, trainingKinds } from '@domain/rating/training'
import { Button } from '@renderer/components/button'
import { DateField } from '@renderer/components/date-field'
import { IconButton } from '@renderer/components/icon-button'
import { Select } from '@renderer/components/select'
import { TextField } from '@renderer/components/text-field'
import { isoToday } from '@renderer/lib/format'
import { nextKey, type TrainingDraft } from './person-draft'
import styles from './people.module.css'

/** When somebody was trained and calibrated. */
export function TrainingEditor({
  rows,
  onChange,
}: {
  readonly rows: readonly TrainingDraft[]
  readonly onChange: (rows: readonly TrainingDraft[]) => void
}) {
  const { t } = useTranslation('people')
  const replace = (key: number, patch: Partial<TrainingDraft>): void =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)))
  const choices = trainingKinds.map((id: TrainingKind) => ({ id, label: t(`training.${id}`) }))
  return (
    <fieldset className={styles['part']}>
      <legend>{t('training.title')}</legend>
      {rows.map((row) => (
        <div key={row.key} className={styles['line']}>
          <Select
            label={t('training.kind')}
            value={row.kind}
            onChange={(kind) => replace(row.key, { kind })}
            choices={choices}
          />
          <DateField label={t('training.date')} value={row.date} onChange={(date) => replace(row.key, { date })} />
          <TextField
            label={t('training.note')}
            value={row.note}
            onChange={(note) => replace(row.key, { note })}
            maxLength={400}
          />
          <IconButton
            icon="remove"
            label={t('training.remove')}
            onPress={() => onChange(rows.filter(({ key }) => key !== row.key))}
          />
        </div>
      ))}
      <div>
        <Button
          onPress={() =>
            onChange([...rows, { key: nextKey(rows), id: null, kind: 'training', date: isoToday(), note: '' }])
          }
        >
          {t('training.add')}
        </Button>
      </div>
    </fieldset>
  )
}
