import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordingReport } from '@contract/calls/report'
import type { OpenStudy } from '@contract/calls/study'
import { Banner } from '@renderer/components/banner'
import { EmptyState } from '@renderer/components/empty-state'
import { FailedState } from '@renderer/components/failed-state'
import { Page, Tools } from '@renderer/components/page'
import { Select } from '@renderer/components/select'
import { dateText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useCall } from '@renderer/lib/queries'
import { changeReport, useReport } from './state'

/** What a page about one recording is given. */
export interface OfRecordingPage {
  readonly report: RecordingReport
  /** The choice of the recording, to stand with the page's other choices. */
  readonly recording: ReactNode
}

interface OfRecordingProps {
  readonly study: OpenStudy
  readonly children: (report: RecordingReport, recording: ReactNode) => ReactNode
}

/** A page about one recording: which one, and what may be seen of it. */
export function OfRecording({ study, children }: OfRecordingProps) {
  const { t } = useTranslation('report')
  const language = useLanguage()
  const chosen = useReport((state) => state.recordingId)
  const list = useCall('recordings.list', { search: '', sort: 'date', descending: true, filter: 'all' })
  const rows = list.value ?? []
  const line = rows.find(({ id }) => id === chosen) ?? rows.find(({ myRating }) => myRating !== null) ?? rows[0]
  const report = useCall('report.recording', { recordingId: line?.id ?? '' }, { enabled: line !== undefined })
  const refusal = list.refusal ?? report.refusal
  if (refusal !== null) return <FailedState title={t('notRead')} refusal={refusal} />
  if (list.isLoading) return null
  if (line === undefined) return <EmptyState title={t('noRecordings.title')}>{t('noRecordings.text')}</EmptyState>
  const choice = (
    <Select
      label={t('recording')}
      value={line.id}
      onChange={(recordingId) => changeReport({ recordingId, ratingId: null, without: [] })}
      choices={rows.map(({ id, title, date }) => ({
        id,
        label: date === null ? title : `${title} · ${dateText(date, language)}`,
      }))}
    />
  )
  const ratings = report.value?.ratings ?? []
  // Whoever sees other people's ratings already need not be told when.
  const isBlind =
    study.isBlinded &&
    line.myRating !== null &&
    line.myRating.status !== 'submitted' &&
    ratings.every(({ ratingId }) => ratingId === line.myRating?.id)
  return (
    <Page>
      {isBlind && <Banner tone="info">{t('blinded')}</Banner>}
      {report.value !== undefined &&
        (report.value.ratings.length === 0 ? (
          <>
            <Tools>{choice}</Tools>
            <EmptyState title={t('noRatings.title')}>{t('noRatings.text')}</EmptyState>
          </>
        ) : (
          children(report.value, choice)
        ))}
    </Page>
  )
}
