import { useTranslation } from 'react-i18next'
import { Checkbox } from '@renderer/components/checkbox'
import { useCall } from '@renderer/lib/queries'
import styles from './packages.module.css'

export interface RecordingChoiceProps {
  /** Null for all that there is for the person. */
  readonly chosen: readonly string[] | null
  readonly onChange: (chosen: readonly string[] | null) => void
}

/** All recordings that are meant for the person, or those that are ticked. */
export function RecordingChoice({ chosen, onChange }: RecordingChoiceProps) {
  const { t } = useTranslation('packages')
  const everything = { search: '', sort: 'title', descending: false, filter: 'all' } as const
  const lines = useCall('recordings.list', everything)
  const toggle = (id: string, isOn: boolean): void =>
    onChange(isOn ? [...(chosen ?? []), id] : (chosen ?? []).filter((other) => other !== id))
  return (
    <>
      <Checkbox
        label={t('make.all')}
        description={t('make.allHelp')}
        isSelected={chosen === null}
        onChange={(isAll) => onChange(isAll ? null : [])}
      />
      {chosen !== null && (
        <fieldset className={styles['choice']}>
          <legend>{t('recordings')}</legend>
          {(lines.value ?? []).map(({ id, title }) => (
            <Checkbox key={id} label={title} isSelected={chosen.includes(id)} onChange={(isOn) => toggle(id, isOn)} />
          ))}
        </fieldset>
      )}
    </>
  )
}
