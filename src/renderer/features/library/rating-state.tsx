import { useTranslation } from 'react-i18next'
import type { RecordingLine } from '@contract/calls/recordings'
import { percentText } from '@renderer/lib/format'
import styles from './library.module.css'

/** How far my rating of a recording has come, in words. */
export function RatingState({ rating }: { readonly rating: RecordingLine['myRating'] }) {
  const { t } = useTranslation('library')
  if (rating === null) return <span className={styles['soft']}>{t('state.none')}</span>
  if (rating.status === 'submitted') return <span className={styles['good']}>{t('state.submitted')}</span>
  return (
    <span>
      {t('state.started', { scored: rating.scored, of: rating.toScore })}
      <span className={styles['soft']}> · {t('state.watched', { share: percentText(rating.watchedShare) })}</span>
    </span>
  )
}
