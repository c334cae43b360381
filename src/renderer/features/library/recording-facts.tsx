import { useTranslation } from 'react-i18next'
import type { Recording } from '@domain/recording/recording'
import { dateText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import styles from './recording-panel.module.css'

/** What was entered of a recording; what was not is left out. */
export function RecordingFacts({ recording }: { readonly recording: Recording }) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const facts: readonly (readonly [string, string | null])[] = [
    [t('field.date'), recording.date === null ? null : dateText(recording.date, language)],
    [t('field.group'), recording.group],
    [t('field.number'), recording.sessionNumber === null ? null : String(recording.sessionNumber)],
    [t('field.place'), recording.placeInTreatment],
    [t('field.deleteBy'), recording.deleteBy === null ? null : dateText(recording.deleteBy, language)],
    [t('field.note'), recording.note],
  ]
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) =>
        value === null || value === '' ? null : (
          <div key={name} className={styles['fact']}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
