import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Event } from '@domain/coding/event'
import type { Instrument } from '@domain/instrument/instrument'
import type { ReportedRating } from '@contract/calls/report'
import { EmptyState } from '@renderer/components/empty-state'
import { FailedState } from '@renderer/components/failed-state'
import { Tools } from '@renderer/components/page'
import { Select } from '@renderer/components/select'
import { Switch } from '@renderer/components/switch'
import type { OfRecordingPage } from '../of-recording'
import { ratingNames } from '../rating-names'
import { changeReport, useReport } from '../state'
import { useEvents } from '../use-events'

/** The marks of one rating, and what they are made with. */
export interface MarkedRating {
  readonly instrument: Instrument
  readonly events: readonly Event[]
  /** The rater, where the picture is to say it; there is nothing to tell apart in the only rating there is. */
  readonly rater: string | null
  /** The part (0-1) of the recording that was played for it. */
  readonly playedShare: number
}

interface OfRatingProps extends OfRecordingPage {
  /** What else there is to choose. */
  readonly tools: ReactNode
  readonly children: (marked: MarkedRating) => ReactNode
}

/** A page about the marks of one rating of a recording. */
export function OfRating({ report, recording, tools, children }: OfRatingProps) {
  const { t } = useTranslation('report')
  const chosen = useReport((state) => state.ratingId)
  const areNamesShown = useReport((state) => state.areNamesShown)
  const names = ratingNames(report.ratings, { t, areNamesShown: true })
  const rating = report.ratings.find(({ ratingId }) => ratingId === chosen) ?? report.ratings[0]
  if (rating === undefined) return null
  return (
    <>
      <Tools>
        {recording}
        <Select
          label={t('rating')}
          value={rating.ratingId}
          onChange={(ratingId) => changeReport({ ratingId })}
          choices={report.ratings.map(({ ratingId }) => ({ id: ratingId, label: names.get(ratingId) ?? '' }))}
        />
        {tools}
        {report.ratings.length > 1 && (
          <Switch
            label={t('names')}
            isSelected={areNamesShown}
            onChange={(isOn) => changeReport({ areNamesShown: isOn })}
          />
        )}
      </Tools>
      <Marks
        key={rating.ratingId}
        report={report}
        rating={rating}
        rater={areNamesShown && report.ratings.length > 1 ? (names.get(rating.ratingId) ?? null) : null}
      >
        {children}
      </Marks>
    </>
  )
}

function Marks({
  report,
  rating,
  rater,
  children,
}: Pick<OfRatingProps, 'report' | 'children'> & Pick<MarkedRating, 'rater'> & { readonly rating: ReportedRating }) {
  const { t } = useTranslation('report')
  const { value: events, refusal } = useEvents(rating.ratingId)
  const instrument = report.instruments.find(({ id }) => id === rating.instrumentId)?.instrument
  if (refusal !== null) return <FailedState title={t('notRead')} refusal={refusal} />
  if (events === undefined || instrument === undefined) return null
  if (events.length === 0) return <EmptyState title={t('noEvents.title')}>{t('noEvents.text')}</EmptyState>
  return children({ instrument, events, rater, playedShare: rating.playedShare })
}
