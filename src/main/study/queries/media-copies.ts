import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { findMedia, mediaOf } from '@main/study/queries/media'
import { wouldCut } from '@main/study/queries/recording-reach'
import { studyRow } from '@main/study/queries/study'
import { selectRows } from '@main/study/row-store'
import type { Change, MediaCopyRow, MediaRow } from '@main/study/rows'
import { inTransaction } from '@main/study/transaction'

/** What is learnt of a file only once it has been made playable. */
export type LearntFacts = Pick<MediaRow, 'durationMs' | 'video' | 'audio'>

/** The playable copy of a media file, if it has one. */
export function copyOf(db: Db, mediaId: string): MediaCopyRow | undefined {
  return selectRows(db, 'mediaCopy', 'WHERE mediaId = ?', mediaId)[0]
}

/** All playable copies of the study. */
export function listCopies(db: Db): readonly MediaCopyRow[] {
  return selectRows(db, 'mediaCopy', 'ORDER BY mediaId')
}

/**
 * Notes a copy that was made or found, in place of an older one; `learnt` corrects what only a guess was known of. A
 * length that would leave marks or notes outside the recording is not taken over: the guess stays.
 */
export function addCopy(db: Db, copy: MediaCopyRow, learnt: LearntFacts | null, action: 'do' | 'system'): void {
  inTransaction(db, () => {
    const before = findMedia(db, copy.mediaId)
    const older = copyOf(db, copy.mediaId)
    const changes: Change[] = [
      ...(older === undefined ? [] : [{ table: 'mediaCopy', before: older, after: null } as const]),
      { table: 'mediaCopy', before: null, after: copy },
      ...(learnt === null ? [] : [{ table: 'media', before, after: withLearnt(db, before, learnt) } as const]),
    ]
    const personId = studyRow(db).currentPersonId
    applyChanges(db, { personId, scope: 'study', label: 'media.copy', action, changes })
  })
}

/** Forgets a copy, whose file is for the caller to delete, and answers the recording's id. */
export function removeCopy(db: Db, mediaId: string, action: 'do' | 'system'): string {
  return inTransaction(db, () => {
    const before = copyOf(db, mediaId)
    if (before === undefined) throw new SpoleError('not-found', { what: 'copy', id: mediaId })
    const personId = studyRow(db).currentPersonId
    const changes: Change[] = [{ table: 'mediaCopy', before, after: null }]
    applyChanges(db, { personId, scope: 'study', label: 'media.copyRemove', action, changes })
    return findMedia(db, mediaId).recordingId
  })
}

function withLearnt(db: Db, before: MediaRow, learnt: LearntFacts): MediaRow {
  const after = { ...before, ...learnt }
  const present = mediaOf(db, before.recordingId)
  const corrected = present.map((file) => (file.id === before.id ? after : file))
  return wouldCut(db, before.recordingId, present, corrected) ? { ...after, durationMs: before.durationMs } : after
}
