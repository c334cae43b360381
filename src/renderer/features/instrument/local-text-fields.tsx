import { useTranslation } from 'react-i18next'
import type { LocalText } from '@domain/instrument/instrument'
import { TextArea, TextField } from '@renderer/components/text-field'
import styles from './instrument.module.css'

interface LocalTextFieldsProps {
  readonly label: string
  readonly value: LocalText
  readonly onChange: (value: LocalText) => void
  readonly isDisabled: boolean
  readonly rows?: number
}

const languages = ['en', 'nb'] as const

/** A text in both languages, side by side. */
export function LocalTextFields({ label, value, onChange, isDisabled, rows }: LocalTextFieldsProps) {
  const { t } = useTranslation('instrument')
  return (
    <div className={styles['pair']}>
      {languages.map((language) => {
        const props = {
          label: t(`inLanguage.${language}`, { label }),
          value: value[language] ?? '',
          onChange: (text: string) => onChange({ ...value, [language]: text === '' ? undefined : text }),
          isDisabled,
        }
        return rows === undefined ? (
          <TextField key={language} {...props} maxLength={400} />
        ) : (
          <TextArea key={language} {...props} rows={rows} maxLength={4000} />
        )
      })}
    </div>
  )
}
