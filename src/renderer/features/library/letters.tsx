import { useTranslation } from 'react-i18next'
import { Button } from '@renderer/components/button'
import { dateText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useCall } from '@renderer/lib/queries'
import styles from './recording-panel.module.css'

interface LettersProps {
  readonly recordingId: string
  readonly isReadOnly: boolean
  readonly onLetter: (letterId: string | null) => void
}

/** The feedback letters on a recording, and a way to a new one. */
export function Letters({ recordingId, isReadOnly, onLetter }: LettersProps) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const given = useCall('letters.ofRecording', { recordingId }).value
  if (given === undefined) return null
  const { letters, ratings } = given
  return (
    <section aria-label={t('letters.title')}>
      <h3>{t('letters.title')}</h3>
      {letters.length === 0 && <p className={styles['soft']}>{t('letters.none')}</p>}
      <ul className={styles['submitted']}>
        {letters.map((letter) => (
          <li key={letter.id}>
            <Button variant="quiet" onPress={() => onLetter(letter.id)}>
              {t('letters.line', { title: letter.title, date: dateText(letter.writtenOn, language) })}
            </Button>
          </li>
        ))}
      </ul>
      {ratings.length > 0 && !isReadOnly && <Button onPress={() => onLetter(null)}>{t('letters.write')}</Button>}
    </section>
  )
}
