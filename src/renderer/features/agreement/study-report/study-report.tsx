import { useMemo, useState } from 'react'
import { PaperPreview } from '@renderer/components/paper/paper-preview'
import { useLanguage } from '@renderer/lib/language'
import { useCall } from '@renderer/lib/queries'
import { type StudyFacts, studyPaper } from './study-paper'

/** What the screen has computed, as it stood when the report was asked for. */
export type PrintedReliability = Pick<StudyFacts, 'methods' | 'figures' | 'drift'>

interface StudyReportProps extends PrintedReliability {
  readonly onClose: () => void
}

const everyRecording = { search: '', sort: 'date', descending: false, filter: 'all' } as const

/** The study's report as pages: what the screen has computed, with recordings, raters and progress. */
export function StudyReport({ methods, figures, drift, onClose }: StudyReportProps) {
  const language = useLanguage()
  const [madeMs] = useState(Date.now)
  const study = useCall('study.current', {}).value
  const recordings = useCall('recordings.list', everyRecording).value
  const compared = useCall('agreement.ratings', {}).value
  const board = useCall('assignments.board', {}).value
  const paper = useMemo(() => {
    if (study === undefined || study === null) return null
    if (recordings === undefined || compared === undefined || board === undefined) return null
    return studyPaper({
      title: study.title,
      isBlinded: study.isBlinded,
      language,
      madeMs,
      recordings,
      ratings: compared.ratings,
      raters: new Map(compared.raters.map(({ id, name }) => [id, name])),
      assignments: board.isWhole && board.lines.length > 0 ? board.lines : null,
      methods,
      figures,
      drift,
    })
  }, [study, recordings, compared, board, language, madeMs, methods, figures, drift])
  return paper === null ? null : <PaperPreview paper={paper} fileName={paper.title} onClose={onClose} />
}
