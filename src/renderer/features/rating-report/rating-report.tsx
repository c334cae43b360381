import { useEffect, useMemo, useState } from 'react'
import { PaperPreview } from '@renderer/components/paper/paper-preview'
import { useLanguage } from '@renderer/lib/language'
import { useCall } from '@renderer/lib/queries'
import { useRatingEvents } from '@renderer/lib/use-rating-events'
import { showRefusal } from '@renderer/lib/toasts'
import { reportPaper } from './report-paper'

interface RatingReportProps {
  readonly ratingId: string
  readonly onClose: () => void
}

/** Everything that is kept of one rating, on paper. */
export function RatingReport({ ratingId, onClose }: RatingReportProps) {
  const language = useLanguage()
  const [madeMs] = useState(Date.now)
  const opened = useCall('ratings.look', { ratingId })
  const record = useCall('ratings.record', { ratingId })
  const { events, isReading } = useRatingEvents(ratingId)
  const refusal = opened.refusal ?? record.refusal
  useEffect(() => {
    if (refusal === null) return
    showRefusal(refusal)
    onClose()
  }, [refusal, onClose])
  const paper = useMemo(
    () =>
      opened.value === undefined || record.value === undefined || isReading
        ? null
        : reportPaper({ opened: opened.value, record: record.value, events, language, madeMs }),
    [opened.value, record.value, events, isReading, language, madeMs],
  )
  return paper === null ? null : <PaperPreview paper={paper} fileName={paper.title} onClose={onClose} />
}
