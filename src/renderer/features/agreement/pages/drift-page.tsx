import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { leaningAfter } from '@domain/agreement/control-chart'
import type { DriftPoint, DriftReference, RaterDrift } from '@domain/agreement/drift'
import { Banner } from '@renderer/components/banner'
import { Page, Tools } from '@renderer/components/page'
import { Select } from '@renderer/components/select'
import { dateText, isoDay } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useAgreementWork } from '../agreement-context'
import styles from '../agreement.module.css'
import chart from '../chart.module.css'
import { FigureButton } from '../figures/figure-button'
import { CopiedMethods, useScaleSentences } from '../figures/methods'
import { PlainTable } from '../figures/plain-table'
import { Computing } from '../computing'
import { useComputed } from '../compute/use-computed'
import { useNames } from '../names'
import { withGoldRatings } from '../selection'
import { changeAgreement, useAgreement } from '../state'
import { ControlChartView } from './control-chart-view'
import { type DriftOpening, useDriftOpening } from './use-drift-opening'

/** So many double-rated sessions are listed under the charts. */
const lastShown = 10

/** How raters stand to gold or to the others over calendar time. */
export function DriftPage() {
  const { t } = useTranslation('agreement')
  const { drifts, share, reference, ratings } = useDrift()
  const opening = useDriftOpening(ratings, reference)
  return (
    <Page>
      <Tools>
        <Select<DriftReference>
          label={t('drift.reference')}
          value={reference}
          onChange={(chosen) => changeAgreement({ reference: chosen })}
          choices={(['gold', 'others'] as const).map((id) => ({ id, label: t(`drift.${id}`) }))}
        />
        <Computing share={share} />
      </Tools>
      <DriftNotes drifts={drifts} />
      <p className={styles['soft']}>{t('drift.help', { count: leaningAfter })}</p>
      {reference === 'others' && <p className={styles['soft']}>{t('drift.othersHelp')}</p>}
      {drifts.map((drift) => (
        <RaterCharts key={drift.raterId} drift={drift} opening={opening} />
      ))}
      {drifts.length > 0 && <DriftMethods drifts={drifts} reference={reference} />}
    </Page>
  )
}

export function useDrift() {
  const { scores } = useAgreementWork()
  const { raterName } = useNames()
  const selection = useAgreement((state) => state.selection)
  const chosen = useAgreement((state) => state.reference)
  const ratings = useMemo(() => withGoldRatings(scores, selection), [scores, selection])
  const reference = chosen ?? (ratings.some(({ isGold }) => isGold) ? 'gold' : 'others')
  const question = useMemo(
    () => ({ ratingIds: ratings.map(({ ratingId }) => ratingId), reference, dimension: selection.dimension }),
    [ratings, reference, selection.dimension],
  )
  const { answer, share } = useComputed('drift', question)
  const drifts = (answer ?? []).toSorted((left, right) =>
    raterName(left.raterId).localeCompare(raterName(right.raterId)),
  )
  return { drifts, share, reference, ratings }
}

/** Who has left the limits, and since when: a sentence each. */
export function useDriftNotes(drifts: readonly RaterDrift[]): readonly string[] {
  const { t } = useTranslation('agreement')
  const language = useLanguage()
  const { raterName } = useNames()
  const dayOf = (point: DriftPoint | undefined): string =>
    point === undefined ? '' : dateText(isoDay(point.ratedMs), language)
  return drifts.flatMap(({ raterId, points, biasChart, spreadChart }) => {
    const rater = raterName(raterId)
    const note = (key: string, places: readonly number[] | undefined) =>
      places?.[0] === undefined
        ? []
        : [t(`drift.${key}`, { rater, since: dayOf(points[places[0]]), count: places.length })]
    const beyond = note('beyond', biasChart?.beyond)
    return [
      ...beyond,
      ...(beyond.length === 0 ? note('leaning', biasChart?.leaning) : []),
      ...note('uneven', spreadChart?.beyond),
    ]
  })
}

export function DriftNotes({ drifts }: { readonly drifts: readonly RaterDrift[] }) {
  const { t } = useTranslation('agreement')
  const notes = useDriftNotes(drifts)
  if (drifts.length === 0) return null
  if (notes.length === 0) return <Banner tone="good">{t('drift.none')}</Banner>
  return (
    <Banner tone="warn">
      {notes.map((note) => (
        <div key={note}>{note}</div>
      ))}
    </Banner>
  )
}

interface RaterChartsProps {
  readonly drift: RaterDrift
  readonly opening: DriftOpening
}

function RaterCharts({ drift: { raterId, points, biasChart, spreadChart }, opening }: RaterChartsProps) {
  const { t } = useTranslation('agreement')
  const { raterName } = useNames()
  const name = raterName(raterId)
  return (
    <section className={styles['rater']} aria-label={name}>
      <h2>{name}</h2>
      {points.length === 0 && <p>{t('drift.noPoints')}</p>}
      {points.length > 0 && biasChart === null && <p>{t('drift.tooFew', { count: points.length })}</p>}
      {points.length > 0 && (
        <div className={chart['charts']}>
          <ControlChartView
            label={t('drift.biasOf', { rater: name })}
            title={<FigureButton opening={opening({ raterId, points, of: 'bias', chart: biasChart })} />}
            points={points.map(({ ratedMs, bias }) => ({ atMs: ratedMs, value: bias }))}
            chart={biasChart}
          />
          <ControlChartView
            label={t('drift.spreadOf', { rater: name })}
            title={<FigureButton opening={opening({ raterId, points, of: 'spread', chart: spreadChart })} />}
            points={points.flatMap(({ ratedMs, spread }) =>
              spread === null ? [] : [{ atMs: ratedMs, value: spread }],
            )}
            chart={spreadChart}
          />
        </div>
      )}
      {points.length > 0 && (
        <LastSessions raterId={raterId} points={points} beyond={biasChart?.beyond ?? []} opening={opening} />
      )}
    </section>
  )
}

interface LastSessionsProps {
  readonly raterId: string
  readonly points: readonly DriftPoint[]
  readonly beyond: readonly number[]
  readonly opening: DriftOpening
}

function LastSessions({ raterId, points, beyond, opening }: LastSessionsProps) {
  const { t } = useTranslation('agreement')
  const language = useLanguage()
  const { recordingName, raterName } = useNames()
  const shown = points.map((point, place) => ({ ...point, isBeyond: beyond.includes(place) })).slice(-lastShown)
  return (
    <details>
      <summary>{t('drift.last', { count: shown.length })}</summary>
      <PlainTable
        label={t('drift.lastOf', { rater: raterName(raterId), count: shown.length })}
        rowsAre={t('recording')}
        columns={[
          { words: t('drift.rated') },
          t('goldPage.grades'),
          t('drift.bias'),
          t('drift.spread'),
          { words: t('drift.limits') },
        ]}
        rows={shown.toReversed().map(({ isBeyond, ...point }) => ({
          key: point.ratingId,
          name: recordingName(point.recordingId),
          cells: [
            dateText(isoDay(point.ratedMs), language),
            point.grades,
            opening({ raterId, points: [point], of: 'bias', chart: null }),
            opening({ raterId, points: [point], of: 'spread', chart: null }),
            t(isBeyond ? 'drift.outside' : 'drift.inside'),
          ],
        }))}
      />
    </details>
  )
}

/** What a paper would say of the charts. */
function DriftMethods({
  drifts,
  reference,
}: {
  readonly drifts: readonly RaterDrift[]
  readonly reference: DriftReference
}) {
  const { t } = useTranslation('agreement')
  const scale = useScaleSentences()
  const counted = drifts.filter(({ points }) => points.length > 0)
  const recordings = new Set(counted.flatMap(({ points }) => points.map(({ recordingId }) => recordingId))).size
  const data = t('drift.methods', {
    raters: counted.length,
    recordings,
    reference: t(`drift.${reference}`),
    count: leaningAfter,
  })
  return <CopiedMethods sentences={[data, scale, t('methods.notGraded')]} />
}
