import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AmountAgreement, CodeAmount } from '@domain/agreement/events/amounts'
import { completeRecordings } from '@domain/agreement/score-table'
import type { ScoredRating } from '@domain/agreement/scored-rating'
import { RefusalText } from '@renderer/components/refusal-text'
import { CopiedMethods, useScaleSentences } from '../figures/methods'
import type { Opening } from '../figures/opened'
import { PlainTable } from '../figures/plain-table'
import { Computing } from '../computing'
import { useComputed } from '../compute/use-computed'
import { useNames, useNumbers } from '../names'
import { Part } from '../part'
import { useAmounts } from './use-amounts'

/** How alike all raters' counts and durations of each code are, over the recordings. */
export function AmountsTable({ ratings }: { readonly ratings: readonly ScoredRating[] }) {
  const { t } = useTranslation('agreement')
  const { value: amounts, refusal } = useAmounts(ratings)
  return (
    <Part title={t('events.amounts.title')} help={t('events.amounts.help')} level={2}>
      {refusal !== null && <RefusalText refusal={refusal} />}
      {amounts !== undefined && <ComputedAmounts ratings={ratings} amounts={amounts} />}
    </Part>
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
  const opening = (code: string, of: 'count' | 'lengthMs', { icc, table }: AmountAgreement): Opening => {
    const figure = icc.forms['2,1']
    const limits = limitsText(figure)
    const value = orWhy(figure, decimals)
    const complete = completeRecordings(table)
    return {
      text: limits === null ? value : `${value} (${limits})`,
      opens: {
        explains: of === 'count' ? 'event.counts' : 'event.durations',
        of: codeName(code),
        value,
        inputs: [
          ...(limits === null ? [] : [t('limitsOf', { limits })]),
          t('inputs', { recordings: table.recordings.length, raters: table.raters.length, complete }),
          ...(icc.method === 'incomplete' ? [t('incomplete')] : []),
        ],
        behind: { kind: 'amounts', ratingIds: question.ratingIds, code, of },
      },
    }
  }
  return (
    <>
      <Computing share={share} />
      {answer !== null && (
        <>
          <PlainTable
            label={t('events.amounts.title')}
            rowsAre={t('events.code')}
            columns={[t('events.amounts.counts'), t('events.amounts.durations')]}
            rows={answer.map(({ code, counts, durations }) => ({
              key: code,
              name: codeName(code),
              cells: [opening(code, 'count', counts), opening(code, 'lengthMs', durations)],
            }))}
          />
          <AmountsMethods ratings={ratings} />
        </>
      )}
    </>
  )
}

/** What a paper would say of the table. */
function AmountsMethods({ ratings }: { readonly ratings: readonly ScoredRating[] }) {
  const { t } = useTranslation('agreement')
  const scale = useScaleSentences()
  const different = (key: 'recordingId' | 'raterId'): number => new Set(ratings.map((rating) => rating[key])).size
  const data = t('events.amounts.methods', { recordings: different('recordingId'), raters: different('raterId') })
  return <CopiedMethods sentences={[data, t('figure.icc.2,1.methods'), scale]} />
}
