import { useTranslation } from 'react-i18next'
import type { ConsentGap } from '@domain/recording/consent'
import { Banner } from '@renderer/components/banner'
import { Checkbox } from '@renderer/components/checkbox'
import styles from '@renderer/features/clips/clips.module.css'
import { gapTexts } from '@renderer/features/clips/consent-text'
import { useLanguage } from '@renderer/lib/language'

interface ConsentQuestionProps {
  readonly gaps: readonly ConsentGap[]
  readonly isAnswered: boolean
  readonly onAnswer: (isAnswered: boolean) => void
}

/** Whose consent is missing for showing clips; it has to be answered before anything is written. */
export function ConsentQuestion({ gaps, isAnswered, onAnswer }: ConsentQuestionProps) {
  const { t } = useTranslation('clips')
  const language = useLanguage()
  return (
    <Banner tone="warn">
      <strong>{t('consent.title')}</strong>
      <ul className={styles['gaps']}>
        {gapTexts(gaps, t, language).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Checkbox label={t('consent.answer')} isSelected={isAnswered} onChange={onAnswer} />
    </Banner>
  )
}
