import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeAmount } from '@domain/agreement/events/amounts'
import type { Interval } from '@domain/agreement/figure'
import type { ScoredRating } from '@domain/agreement/scored-rating'
import { RefusalText } from '@renderer/components/refusal-text'
import { refusalOf } from '@renderer/lib/queries'
import styles from '../agreement.module.css'
import { Computing } from '../computing'
import { useComputed } from '../compute/use-computed'
import { useNames, useNumbers } from '../names'
import { readAmounts } from './read-events'

/** How alike all raters' counts and durations of each code are, over the recordings. */
export function AmountsTable({ ratings }: { readonly ratings: readonly ScoredRating[] }) {
  const { t } = useTranslation('agreement')
  const ratingIds = ratings.map(({ ratingId }) => ratingId)
  const query = useQuery({ queryKey: ['agreement.amounts', ratingIds], queryFn: () => readAmounts(ratingIds) })
  return (
    <section className={styles['about']}>
      <h2>{t('events.amounts.title')}</h2>
      <p className={styles['soft']}>{t('events.amounts.help')}</p>
      {query.error !== null && <RefusalText refusal={refusalOf(query.error)} />}
      {query.data !== undefined && <ComputedAmounts ratings={ratings} amounts={query.data} />}
    </section>
  )
}

function ComputedAmounts({
  ratings,
  amounts,
}: {
  readonly ratings: readonly ScoredRating[]
  readonly amounts: readonly (readonly CodeAmount[])[]
}) {
  const { t } = useTranslation('agreement')
  const { codeName } = useNames()
  const { orWhy, decimals, limitsText } = useNumbers()
  const question = useMemo(
    () => ({
      ratingIds: ratings.map(({ ratingId }) => ratingId),
      rated: ratings.map(({ recordingId, raterId }, place) => ({
        recording: recordingId,
        rater: raterId,
        amounts: amounts[place] ?? [],
      })),
    }),
    [ratings, amounts],
  )
  const { answer, share } = useComputed('amounts', question)
  const text = (figure: Interval): string =>
    [orWhy(figure, decimals), limitsText(figure)].filter((part) => part !== null).join('  ')
  return (
    <>
      <Computing share={share} />
      {answer !== null && (
        <table className={styles['plain']} aria-label={t('events.amounts.title')}>
          <thead>
            <tr>
              <th scope="col">{t('events.code')}</th>
              <th scope="col" className={styles['number']}>
                {t('events.amounts.counts')}
              </th>
              <th scope="col" className={styles['number']}>
                {t('events.amounts.durations')}
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.map(({ code, counts, durations }) => (
              <tr key={code}>
                <th scope="row">{codeName(code)}</th>
                <td className={styles['number']}>{text(counts.icc.forms['2,1'])}</td>
                <td className={styles['number']}>{text(durations.icc.forms['2,1'])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
