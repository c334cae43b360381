import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeAmount } from '@domain/agreement/events/amounts'
import type { Interval } from '@domain/agreement/figure'
import type { ScoredRating } from '@domain/agreement/scored-rating'
import { RefusalText } from '@renderer/components/refusal-text'
import { refusalOf } from '@renderer/lib/queries'
import styles from '../agreement.module.css'
import { PlainTable } from '../figures/plain-table'
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
        <PlainTable
          label={t('events.amounts.title')}
          rowsAre={t('events.code')}
          columns={[t('events.amounts.counts'), t('events.amounts.durations')]}
          rows={answer.map(({ code, counts, durations }) => ({
            key: code,
            name: codeName(code),
            cells: [text(counts.icc.forms['2,1']), text(durations.icc.forms['2,1'])],
          }))}
        />
      )}
    </>
  )
}
