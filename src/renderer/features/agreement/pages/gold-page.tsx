import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@renderer/components/empty-state'
import { useAgreementWork } from '../agreement-context'
import styles from '../agreement.module.css'
import { PlainTable } from '../figures/plain-table'
import { Computing } from '../computing'
import type { GoldAgreement } from '../compute/questions'
import { useComputed } from '../compute/use-computed'
import { useNames, useNumbers } from '../names'
import { chosenMeasures, withGoldRatings } from '../selection'
import { useAgreement } from '../state'

/** Each rater against the gold ratings: how much higher, how far away, how often the same. */
export function GoldPage() {
  const { t } = useTranslation('agreement')
  const { scores } = useAgreementWork()
  const selection = useAgreement((state) => state.selection)
  const ratings = useMemo(() => withGoldRatings(scores, selection), [scores, selection])
  const question = useMemo(
    () => ({
      ratingIds: ratings.map(({ ratingId }) => ratingId),
      // Means of items would count the same grades twice.
      measures: chosenMeasures(scores.instrument, selection).filter(
        ({ kind }) => kind !== 'mean' || selection.scope === 'mean',
      ),
    }),
    [scores, ratings, selection],
  )
  const { answer, share } = useComputed('gold', question)
  if (!ratings.some(({ isGold }) => isGold)) {
    return <EmptyState title={t('why.no-gold')}>{t('goldPage.none')}</EmptyState>
  }
  return (
    <div className={styles['page']}>
      <p className={styles['soft']}>{t('goldPage.help')}</p>
      <Computing share={share} />
      <GoldTable rows={answer ?? []} />
    </div>
  )
}

function GoldTable({ rows }: { readonly rows: readonly GoldAgreement[] }) {
  const { t } = useTranslation('agreement')
  const { raterName } = useNames()
  const { orWhy, decimals, signed, share } = useNumbers()
  const heads = ['grades', 'bias', 'absolute', 'exact', 'withinOne', 'limits', 'kappa'] as const
  return (
    <PlainTable
      label={t('page.gold')}
      rowsAre={t('rater')}
      columns={heads.map((id) => t(`goldPage.${id}`))}
      rows={rows
        .toSorted((left, right) => raterName(left.raters[0]).localeCompare(raterName(right.raters[0])))
        .map(({ raters, recordings, differences, percent, kappa }) => {
          const { limits } = differences
          return {
            key: raters[0],
            name: raterName(raters[0]),
            cells: [
              recordings,
              orWhy(differences.mean, signed),
              orWhy(differences.meanAbsolute, decimals),
              orWhy(percent.exact, share),
              orWhy(percent.withinOne, share),
              limits.value === null ? t(`why.${limits.why}`) : `${signed(limits.lower)} … ${signed(limits.upper)}`,
              orWhy(kappa.quadratic, decimals),
            ],
          }
        })}
    />
  )
}
