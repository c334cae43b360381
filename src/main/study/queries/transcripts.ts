import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { forgetting } from '@main/study/forgetting'
import { applyChanges } from '@main/study/history/apply'
import { eraseRow } from '@main/study/history/erase'
import type { HistoryLabel } from '@main/study/history/label'
import { studyRow } from '@main/study/queries/study'
import { findRow } from '@main/study/row-store'
import type { Change, TranscriptRow } from '@main/study/rows'

/** The transcript of a recording that is kept in the study; undefined without one. */
export function transcriptOf(db: Db, recordingId: string): TranscriptRow | undefined {
  return findRow(db, 'transcript', recordingId)
}

/** Removes a transcript, and erases every word of it (and of those that it had replaced) from the history. */
export function removeTranscript(db: Db, recordingId: string): void {
  forgetting(db, () => {
    const before = transcriptOf(db, recordingId)
    if (before === undefined) throw new SpoleError('not-found', { what: 'transcript', id: recordingId })
    write(db, 'transcript.remove', { table: 'transcript', before, after: null })
    eraseRow(db, 'transcript', recordingId)
  })
}

/** Keeps a transcript with its recording, in place of one that was there. Times are recording time. */
export function setTranscript(db: Db, after: TranscriptRow): void {
  const before = transcriptOf(db, after.recordingId) ?? null
  write(db, 'transcript.set', { table: 'transcript', before, after })
}

function write(db: Db, label: HistoryLabel, change: Change): void {
  const personId = studyRow(db).currentPersonId
  applyChanges(db, { personId, scope: 'study', label, action: 'do', changes: [change] })
}
