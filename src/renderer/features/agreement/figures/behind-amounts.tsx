import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { byDifference } from '@domain/agreement/differing'
import type { ScoredRating } from '@domain/agreement/scored-rating'
import { formatClockShort } from '@domain/time/clock'
import { RefusalText } from '@renderer/components/refusal-text'
import { refusalOf } from '@renderer/lib/queries'
import styles from '../agreement.module.css'
import { readAmounts } from '../events/read-events'
import { useNames } from '../names'
import { OpeningScores } from './opening-scores'

interface BehindAmountsProps {
  readonly ratings: readonly ScoredRating[]
  readonly code: string
  readonly of: 'count' | 'lengthMs'
}

/** How often, or how long, each rater marked a code in each recording, the most different first. */
export function BehindAmounts({ ratings, code, of }: BehindAmountsProps) {
  const { t } = useTranslation('agreement')
  const { recordingName, dateOf } = useNames()
  const ratingIds = ratings.map(({ ratingId }) => ratingId)
  const query = useQuery({ queryKey: ['agreement.amounts', ratingIds], queryFn: () => readAmounts(ratingIds) })
  if (query.error !== null) return <RefusalText refusal={refusalOf(query.error)} />
  if (query.data === undefined) return null
  const amounts = query.data
  const cells = ratings.map(({ recordingId, raterId }, place) => ({
    recording: recordingId,
    rater: raterId,
    score: amounts[place]?.find((amount) => amount.code === code)?.[of] ?? 0,
  }))
  return (
    <section className={styles['about']}>
      <h3>{t('behind')}</h3>
      <p className={styles['soft']}>{t('behindHelp')}</p>
      <OpeningScores
        label={t('behind')}
        rowsAre={t('recording')}
        dateOf={dateOf}
        ratings={ratings}
        rows={byDifference(cells).map((recording) => ({
          ...recording,
          key: recording.recordingId,
          name: recordingName(recording.recordingId),
          codes: [code],
          write: (amount) => (of === 'count' ? String(amount) : formatClockShort(amount)),
        }))}
      />
    </section>
  )
}
