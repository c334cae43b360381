import type { Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { studyRow } from '@main/study/queries/study'
import { findRow } from '@main/study/row-store'
import type { TranscriptRow } from '@main/study/tables'

/** The transcript of a recording that is kept in the study; undefined without one. */
export function transcriptOf(db: Db, recordingId: string): TranscriptRow | undefined {
  return findRow(db, 'transcript', recordingId)
}

/** Keeps a transcript with its recording, in place of one that was there. Times are recording time. */
export function setTranscript(db: Db, after: TranscriptRow): void {
  const before = transcriptOf(db, after.recordingId) ?? null
  applyChanges(db, {
    personId: studyRow(db).currentPersonId,
    scope: 'study',
    label: 'transcript.set',
    action: 'do',
    changes: [{ table: 'transcript', before, after }],
  })
}
