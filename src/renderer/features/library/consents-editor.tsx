import { useTranslation } from 'react-i18next'
import { Button } from '@renderer/components/button'
import { DateField } from '@renderer/components/date-field'
import { IconButton } from '@renderer/components/icon-button'
import { TextField } from '@renderer/components/text-field'
import { type ConsentDraft, nextKey } from './recording-draft'
import styles from './recording-form.module.css'

/** Who consented to what, and until when. */
export function ConsentsEditor({
  rows,
  onChange,
}: {
  readonly rows: readonly ConsentDraft[]
  readonly onChange: (rows: readonly ConsentDraft[]) => void
}) {
  const { t } = useTranslation('library')
  const replace = (key: number, patch: Partial<ConsentDraft>): void =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)))
  return (
    <fieldset className={styles['part']}>
      <legend className={styles['legend']}>{t('consents.title')}</legend>
      <p className={styles['soft']}>{t('consents.help')}</p>
      {rows.map((row) => (
        <div key={row.key} className={styles['consent']}>
          <TextField
            label={t('consents.from')}
            value={row.fromWhom}
            onChange={(fromWhom) => replace(row.key, { fromWhom })}
            maxLength={200}
          />
          <TextField
            label={t('consents.purpose')}
            value={row.purpose}
            onChange={(purpose) => replace(row.key, { purpose })}
            maxLength={200}
            placeholder={t('consents.purposeExample')}
          />
          <DateField label={t('consents.until')} value={row.until} onChange={(until) => replace(row.key, { until })} />
          <IconButton
            icon="remove"
            label={t('consents.remove', { name: row.fromWhom })}
            onPress={() => onChange(rows.filter(({ key }) => key !== row.key))}
          />
        </div>
      ))}
      <div>
        <Button
          onPress={() => onChange([...rows, { key: nextKey(rows), id: null, fromWhom: '', purpose: '', until: null }])}
        >
          {t('consents.add')}
        </Button>
      </div>
    </fieldset>
  )
}
