import { useTranslation } from 'react-i18next'
import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { Select } from '@renderer/components/select'
import { TextField } from '@renderer/components/text-field'
import { useCall } from '@renderer/lib/queries'
import { type MayNotRateDraft, nextKey } from './person-draft'
import styles from './people.module.css'

/** What somebody may not rate: own patients' recordings, and the sessions of the own therapist. */
export function MayNotRateEditor({
  rows,
  onChange,
}: {
  readonly rows: readonly MayNotRateDraft[]
  readonly onChange: (rows: readonly MayNotRateDraft[]) => void
}) {
  const { t } = useTranslation('people')
  const recordings = useCall('recordings.list', { search: '', sort: 'title', descending: false, filter: 'all' })
  const choices = (recordings.value ?? []).map(({ id, title }) => ({ id, label: title }))
  const replace = (key: number, patch: Partial<MayNotRateDraft>): void =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)))
  const add = (row: Omit<MayNotRateDraft, 'key' | 'id'>): void =>
    onChange([...rows, { key: nextKey(rows), id: null, ...row }])
  return (
    <fieldset className={styles['part']}>
      <legend>{t('mayNotRate.title')}</legend>
      <p className={styles['soft']}>{t('mayNotRate.help')}</p>
      {rows.map((row) => (
        <div key={row.key} className={styles['line']}>
          {row.therapist === null ? (
            <Select
              label={t('mayNotRate.recording')}
              value={row.recordingId}
              onChange={(recordingId) => replace(row.key, { recordingId })}
              choices={choices}
            />
          ) : (
            <TextField
              label={t('mayNotRate.therapist')}
              value={row.therapist}
              onChange={(therapist) => replace(row.key, { therapist })}
              maxLength={20}
            />
          )}
          <IconButton
            icon="remove"
            label={t('mayNotRate.remove')}
            onPress={() => onChange(rows.filter(({ key }) => key !== row.key))}
          />
        </div>
      ))}
      <div className={styles['buttons']}>
        <Button
          isDisabled={choices.length === 0}
          onPress={() => add({ recordingId: choices[0]?.id ?? null, therapist: null })}
        >
          {t('mayNotRate.addRecording')}
        </Button>
        <Button onPress={() => add({ recordingId: null, therapist: '' })}>{t('mayNotRate.addTherapist')}</Button>
      </div>
    </fieldset>
  )
}
