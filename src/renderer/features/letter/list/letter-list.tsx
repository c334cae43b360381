import { useTranslation } from 'react-i18next'
import type { LettersOfRecording } from '@contract/calls/letters'
import { Button } from '@renderer/components/button'
import { dateText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { NewLetter } from './new-letter'
import styles from './list.module.css'

interface LetterListProps {
  readonly given: LettersOfRecording
  readonly isReadOnly: boolean
  readonly onOpen: (letterId: string) => void
}

/** The letters on one session, and a new one. */
export function LetterList({ given, isReadOnly, onOpen }: LetterListProps) {
  const { t } = useTranslation('letter')
  const language = useLanguage()
  const { recording, letters, ratings } = given
  return (
    <div className={styles['page']}>
      <h1>{t('of', { title: recording.recording.title })}</h1>
      <section aria-label={t('letters')}>
        <h2>{t('letters')}</h2>
        {letters.length === 0 && <p className={styles['soft']}>{t('none')}</p>}
        <ul className={styles['letters']}>
          {letters.map((letter) => {
            const date = dateText(letter.writtenOn, language)
            return (
              <li key={letter.id} className={styles['letter']}>
                <Button onPress={() => onOpen(letter.id)} aria-label={t('open', { title: letter.title, date })}>
                  {t('line', { title: letter.title, language: t(`languages.${letter.language}`), date })}
                </Button>
                <span className={styles['soft']}>{t('by', { name: letter.authorName })}</span>
              </li>
            )
          })}
        </ul>
      </section>
      {!isReadOnly && (
        <section aria-label={t('new')}>
          <h2>{t('new')}</h2>
          {ratings.length === 0 ? (
            <p className={styles['soft']}>{t('noRating')}</p>
          ) : (
            <NewLetter recording={recording} ratings={ratings} onBegun={onOpen} />
          )}
        </section>
      )}
    </div>
  )
}
