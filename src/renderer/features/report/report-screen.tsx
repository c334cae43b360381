import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenStudy } from '@contract/calls/study'
import { ScreenFrame } from '@renderer/components/screen-frame'
import { Tabs } from '@renderer/components/tabs'
import { BudgetPage } from './pages/budget-page'
import { DistributionPage } from './pages/distribution-page'
import { ProfilePage } from './pages/profile-page'
import { ProgressPage } from './pages/progress-page'
import { TimelinePage } from './pages/timeline-page'
import { OfRecording } from './of-recording'
import { OfStudy } from './of-study'
import { changeReport, reportOf, useReport } from './state'

interface ReportScreenProps {
  readonly study: OpenStudy
  /** The recording that was asked for, if one was. */
  readonly recordingId: string | null
}

/** Pictures of one recording, of the study and of a therapist, as far as the present person may see what is behind them. */
export function ReportScreen({ study, recordingId }: ReportScreenProps) {
  const { t } = useTranslation('report')
  const page = useReport((state) => state.page)
  useEffect(() => reportOf(study.fileId, recordingId), [study.fileId, recordingId])
  return (
    <ScreenFrame title={t('title')}>
      <Tabs
        label={t('title')}
        selected={page}
        onSelect={(id) => changeReport({ page: id })}
        pages={[
          {
            id: 'profile',
            label: t('page.profile'),
            content: (
              <OfRecording study={study}>
                {(report, recording) => <ProfilePage report={report} recording={recording} />}
              </OfRecording>
            ),
          },
          {
            id: 'timeline',
            label: t('page.timeline'),
            content: (
              <OfRecording study={study}>
                {(report, recording) => <TimelinePage report={report} recording={recording} />}
              </OfRecording>
            ),
          },
          {
            id: 'budget',
            label: t('page.budget'),
            content: (
              <OfRecording study={study}>
                {(report, recording) => <BudgetPage report={report} recording={recording} />}
              </OfRecording>
            ),
          },
          {
            id: 'distribution',
            label: t('page.distribution'),
            content: <OfStudy>{(scores, scale) => <DistributionPage scores={scores} scale={scale} />}</OfStudy>,
          },
          {
            id: 'progress',
            label: t('page.progress'),
            content: <OfStudy>{(scores, scale) => <ProgressPage scores={scores} scale={scale} />}</OfStudy>,
          },
        ]}
      />
    </ScreenFrame>
  )
}
