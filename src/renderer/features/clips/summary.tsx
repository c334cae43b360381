import { useTranslation } from 'react-i18next'
import { lengthOf } from '@domain/clips/stretches'
import { formatClockShort } from '@domain/time/clock'
import type { FilmOutlook } from '@renderer/features/clips/film/plan'
import styles from '@renderer/features/clips/clips.module.css'
import type { PlannedFilm } from '@renderer/features/clips/films'
import { bytesText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'

interface SummaryProps {
  readonly films: readonly PlannedFilm[]
  /** Null while it is being looked at. */
  readonly outlooks: readonly FilmOutlook[] | null
  /** What is to be done where nothing is chosen. */
  readonly nothing: string
}

/** What the wish comes to: how many films, how long, how large, and how each is made. */
export function Summary({ films, outlooks, nothing }: SummaryProps) {
  const { t } = useTranslation('clips')
  const language = useLanguage()
  if (films.length === 0) return <p className={styles['soft']}>{nothing}</p>
  const lengthMs = films.reduce((sum, { parts }) => sum + lengthOf(parts), 0)
  const bytes = films.reduce((sum, film) => sum + film.bytes, 0)
  const ways = outlooks?.map((outlook) => ('problem' in outlook ? outlook.problem : outlook.way)) ?? []
  const count = (way: string): number => ways.filter((each) => each === way).length
  const problems = [...new Set(ways.filter((way) => way !== 'copied' && way !== 'encoded'))]
  return (
    <div className={styles['summary']} role="status">
      <p>
        {t('films', { count: films.length })} ·{' '}
        {t('inAll', { length: formatClockShort(lengthMs), size: bytesText(bytes, language) })}
      </p>
      {outlooks === null && <p className={styles['soft']}>{t('looking')}</p>}
      {count('copied') > 0 && <p>{t('copied', { count: count('copied') })}</p>}
      {count('encoded') > 0 && <p>{t('encoded', { count: count('encoded') })}</p>}
      {problems.map((problem) => (
        <p key={problem} className={styles['bad']}>
          {t(`problem.${problem}`)}
        </p>
      ))}
    </div>
  )
}
