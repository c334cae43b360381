import { useTranslation } from 'react-i18next'
import type { ControlChart } from '@domain/agreement/control-chart'
import type { DriftPoint, DriftReference } from '@domain/agreement/drift'
import type { ScoredRating } from '@domain/agreement/scored-rating'
import { useAgreementWork } from '../agreement-context'
import type { Opening } from '../figures/opened'
import { useNames, useNumbers } from '../names'
import { chosenMeasures } from '../selection'
import { useAgreement } from '../state'

interface DriftAsked {
  readonly raterId: string
  /** The sessions that are spoken of: one, or all of a chart. */
  readonly points: readonly DriftPoint[]
  readonly of: 'bias' | 'spread'
  /** The chart's limits; null for one session. */
  readonly chart: ControlChart | null
}

export type DriftOpening = (asked: DriftAsked) => Opening

/** The bias or spread of a rater, in one session or over time, ready to be opened. */
export function useDriftOpening(ratings: readonly ScoredRating[], reference: DriftReference): DriftOpening {
  const { t } = useTranslation('agreement')
  const { scores } = useAgreementWork()
  const { raterName, recordingName } = useNames()
  const { decimals, signed } = useNumbers()
  const dimension = useAgreement(({ selection }) => selection.dimension)
  // Means of items would count the same grades twice.
  const measures = chosenMeasures(scores.instrument, { dimension, scope: 'all' }).filter(({ kind }) => kind !== 'mean')
  const write = (value: number | null, of: DriftAsked['of']): string =>
    value === null ? '–' : of === 'bias' ? signed(value) : decimals(value)
  return ({ raterId, points, of, chart }) => {
    const [only, more] = points
    const isOne = only !== undefined && more === undefined
    const places = new Set(points.map(({ recordingId }) => recordingId))
    const isReference = (rating: ScoredRating): boolean =>
      reference === 'gold' ? rating.isGold : rating.kind === 'independent'
    const behind = {
      kind: 'scores',
      isOfTwo: true,
      measures,
      ratingIds: ratings
        .filter((rating) => places.has(rating.recordingId) && (rating.raterId === raterId || isReference(rating)))
        .map(({ ratingId }) => ratingId),
    } as const
    const limits =
      chart === null
        ? []
        : [
            t('drift.chartInputs', {
              centre: write(chart.centre, of),
              lower: write(chart.lower, of),
              upper: write(chart.upper, of),
              baseline: chart.baseline,
            }),
          ]
    const last = write(points.at(-1)?.[of] ?? null, of)
    return {
      text: isOne ? last : t(`drift.${of}`),
      opens: {
        explains: `drift.${of}`,
        of: isOne ? `${raterName(raterId)} · ${recordingName(only.recordingId)}` : raterName(raterId),
        value: isOne ? last : t('drift.lastValue', { value: last }),
        inputs: [
          t('drift.against', { reference: t(`drift.${reference}`) }),
          ...limits,
          isOne ? t('goldPage.inputs', { count: only.grades }) : t('drift.sessions', { count: points.length }),
        ],
        behind,
      },
    }
  }
}
