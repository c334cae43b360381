import { Suspense, lazy, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChosenImport } from '@contract/calls/imports'
import type { RecordingDetail } from '@contract/calls/recordings'
import { goTo } from '@renderer/app/route'
import { LibraryScreen } from '@renderer/features/library/library-screen'
import { showMessage } from '@renderer/lib/toasts'

const AlignmentDialog = lazy(async () => {
  const { AlignmentDialog: dialog } = await import('@renderer/features/session/alignment/alignment-dialog')
  return { default: dialog }
})

/** A file that was dropped, or nothing yet; and the recording from which it was asked. */
export interface Bringing {
  readonly dropped: ChosenImport | null
  readonly recordingId: string | null
}

interface LibraryProps {
  readonly isReadOnly: boolean
  readonly onBringIn: (asked: Bringing) => void
  readonly onGiveOut: (recordingId: string | null) => void
  /** A file is being brought in or given out: none is taken meanwhile. */
  readonly isBringing: boolean
  /** Shows the report of a rating. */
  readonly onRatingReport: (ratingId: string) => void
}

/** The recordings, and over them the window in which the files of one are lined up: it plays, as the session does. */
export function Library({ isReadOnly, onBringIn, onGiveOut, isBringing, onRatingReport }: LibraryProps) {
  const { t } = useTranslation('alignment')
  const [aligned, setAligned] = useState<RecordingDetail | null>(null)
  return (
    <>
      <LibraryScreen
        isReadOnly={isReadOnly}
        onOpen={(recordingId) => goTo({ name: 'session', recordingId, isConsensus: false })}
        onConsensus={(recordingId) => goTo({ name: 'session', recordingId, isConsensus: true })}
        onLetter={(recordingId, letterId) => goTo({ name: 'letter', recordingId, letterId })}
        onReport={(recordingId) => goTo({ name: 'report', recordingId })}
        onRatingReport={onRatingReport}
        onAlign={setAligned}
        onBringIn={(recordingId) => onBringIn({ dropped: null, recordingId })}
        onGiveOut={onGiveOut}
        takesDrops={!isBringing}
        onDropForeign={(dropped) => onBringIn({ dropped, recordingId: null })}
      />
      {aligned !== null && (
        <Suspense fallback={null}>
          <AlignmentDialog
            recordingId={aligned.recording.id}
            media={aligned.media}
            isReadOnly={isReadOnly}
            onApplied={() => showMessage(t('done'))}
            onClose={() => setAligned(null)}
          />
        </Suspense>
      )}
    </>
  )
}
