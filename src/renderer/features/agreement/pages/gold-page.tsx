import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '@domain/assert-never'
import type { Measure, ScoredRating } from '@domain/agreement/scored-rating'
import { EmptyState } from '@renderer/components/empty-state'
import { Page } from '@renderer/components/page'
import { useAgreementWork } from '../agreement-context'
import styles from '../agreement.module.css'
import table from '../figures/figures.module.css'
import { CopiedMethods, useScaleSentences } from '../figures/methods'
import type { ExplainedFigure } from '../figures/opened'
import { PlainTable } from '../figures/plain-table'
import { Computing } from '../computing'
import type { GoldAgreement } from '../compute/questions'
import { useComputed } from '../compute/use-computed'
import { useNames, useNumbers } from '../names'
import { chosenMeasures, ratedCounts, withGoldRatings } from '../selection'
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
    <Page>
      <p className={styles['soft']}>{t('goldPage.help')}</p>
      <Computing share={share} />
      <div className={table['wide']}>
        <GoldTable rows={answer ?? []} ratings={ratings} measures={question.measures} />
      </div>
      {answer !== null && <GoldMethods rows={answer} ratings={ratings} />}
    </Page>
  )
}

interface GoldTableProps {
  readonly rows: readonly GoldAgreement[]
  readonly ratings: readonly ScoredRating[]
  readonly measures: readonly Measure[]
}

const goldFigureIds = ['bias', 'absolute', 'exact', 'withinOne', 'limits', 'kappa'] as const
type GoldFigure = (typeof goldFigureIds)[number]

/** The columns with the figure whose explanation they open. */
const goldFigures = {
  bias: 'difference',
  absolute: 'difference',
  exact: 'percent.exact',
  withinOne: 'percent.withinOne',
  limits: 'difference',
  kappa: 'pair.quadratic',
} as const satisfies Record<GoldFigure, ExplainedFigure>

function GoldTable({ rows, ratings, measures }: GoldTableProps) {
  const { t } = useTranslation('agreement')
  const { raterName } = useNames()
  const textOf = useGoldTexts()
  return (
    <PlainTable
      label={t('page.gold')}
      rowsAre={t('rater')}
      columns={[t('goldPage.grades'), ...goldFigureIds.map((id) => t(`goldPage.${id}`))]}
      rows={rows
        .toSorted((left, right) => raterName(left.raters[0]).localeCompare(raterName(right.raters[0])))
        .map((row) => {
          const [raterId] = row.raters
          const rated = new Set(ratings.flatMap((rating) => (rating.raterId === raterId ? [rating.recordingId] : [])))
          const behind = {
            kind: 'scores',
            isOfTwo: true,
            measures,
            ratingIds: ratings
              .filter((rating) => rating.raterId === raterId || (rating.isGold && rated.has(rating.recordingId)))
              .map(({ ratingId }) => ratingId),
          } as const
          return {
            key: raterId,
            name: raterName(raterId),
            cells: [
              row.recordings,
              ...goldFigureIds.map((id) => {
                const text = textOf(row, id)
                const of = `${raterName(raterId)} – ${t('goldName')}`
                const inputs = [t('goldPage.inputs', { count: row.recordings })]
                const value = `${t(`goldPage.${id}`)}: ${text}`
                return { text, opens: { explains: goldFigures[id], of, value, inputs, behind } }
              }),
            ],
          }
        })}
    />
  )
}

function useGoldTexts(): (row: GoldAgreement, id: GoldFigure) => string {
  const { t } = useTranslation('agreement')
  const { orWhy, decimals, signed, share } = useNumbers()
  return ({ differences: { mean, meanAbsolute, limits }, percent, kappa }, id) => {
    switch (id) {
      case 'bias':
        return orWhy(mean, signed)
      case 'absolute':
        return orWhy(meanAbsolute, decimals)
      case 'exact':
        return orWhy(percent.exact, share)
      case 'withinOne':
        return orWhy(percent.withinOne, share)
      case 'limits':
        return limits.value === null ? t(`why.${limits.why}`) : `${signed(limits.lower)} … ${signed(limits.upper)}`
      case 'kappa':
        return orWhy(kappa.quadratic, decimals)
      default:
        return assertNever(id)
    }
  }
}

/** What a paper would say of the table. */
function GoldMethods({ rows, ratings }: Pick<GoldTableProps, 'rows' | 'ratings'>) {
  const { t } = useTranslation('agreement')
  const scale = useScaleSentences()
  const raters = new Set(rows.flatMap((row) => (row.recordings > 0 ? [row.raters[0]] : [])))
  const withGold = new Set(ratings.flatMap(({ isGold, recordingId }) => (isGold ? [recordingId] : [])))
  const rated = ratings.filter(
    ({ isGold, raterId, recordingId }) => !isGold && raters.has(raterId) && withGold.has(recordingId),
  )
  const { recordings } = ratedCounts(rated)
  const sentences = [
    t('goldPage.methods', { raters: raters.size, recordings }),
    scale,
    t('methods.notGraded'),
    t('pair.methods.difference'),
  ]
  return <CopiedMethods sentences={[...sentences, t('pair.methods.percent'), t('pair.methods.kappa')]} />
}
