import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordingReport } from '@contract/calls/report'
import { type PictureLook, PictureView } from '@renderer/components/pictures/picture-view'
import { eventTimeline } from '@renderer/components/pictures/timeline/event-timeline'
import { Switch } from '@renderer/components/switch'
import { useLanguage } from '@renderer/lib/language'
import { titled } from '../rating-names'
import { changeReport, useReport } from '../state'
import type { OfRecordingPage } from '../of-recording'
import { type MarkedRating, OfRating } from './of-rating'

/** What one rater marked when. */
export function TimelinePage({ report, recording }: OfRecordingPage) {
  const { t } = useTranslation('report')
  const isBySubject = useReport((state) => state.isBySubject)
  return (
    <OfRating
      report={report}
      recording={recording}
      tools={
        <Switch
          label={t('bySubject')}
          isSelected={isBySubject}
          onChange={(isOn) => changeReport({ isBySubject: isOn })}
        />
      }
    >
      {(marked) => <Timeline report={report} isBySubject={isBySubject} {...marked} />}
    </OfRating>
  )
}

interface TimelineProps extends MarkedRating {
  readonly report: RecordingReport
  readonly isBySubject: boolean
}

function Timeline({ report, isBySubject, instrument, events, rater }: TimelineProps) {
  const { t } = useTranslation('report')
  const language = useLanguage()
  const title = titled(t('timelineOf', { recording: report.recording.title }), { t, rater })
  const draw = useCallback(
    (look: PictureLook) =>
      eventTimeline({
        ...look,
        title,
        language,
        codes: instrument.codes,
        events,
        participants: report.participants,
        isBySubject,
        durationMs: report.durationMs,
      }),
    [title, language, instrument, events, report, isBySubject],
  )
  return <PictureView draw={draw} />
}
