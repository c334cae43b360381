import { recordingDurationMs } from '@domain/recording/recording'
import { SpoleError } from '@contract/error'
import { all, type Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import type { HistoryLabel } from '@main/study/history/label'
import { refuseCut } from '@main/study/queries/recording-reach'
import { studyRow } from '@main/study/queries/study'
import { dropWaveform } from '@main/study/queries/waveforms'
import { findRow, selectRows } from '@main/study/row-store'
import type { MediaRow } from '@main/study/rows'
import { inTransaction } from '@main/study/transaction'

/** Length of a recording, from its media's. */
export function durationOf(db: Db, recordingId: string): number {
  return recordingDurationMs(
    all<{ durationMs: number; offsetMs: number }>(
      db,
      'SELECT durationMs, offsetMs FROM media WHERE recordingId = ?',
      recordingId,
    ),
  )
}

export function mediaOf(db: Db, recordingId: string): readonly MediaRow[] {
  return selectRows(db, 'media', 'WHERE recordingId = ? ORDER BY position', recordingId)
}

/** The file behind `media://recording/<recordingId>/<position>`. */
export function mediaAt(db: Db, recordingId: string, position: number): MediaRow | undefined {
  return selectRows(db, 'media', 'WHERE recordingId = ? AND position = ?', recordingId, position)[0]
}

export function findMedia(db: Db, id: string): MediaRow {
  const media = findRow(db, 'media', id)
  if (media === undefined) throw new SpoleError('not-found', { what: 'media', id })
  return media
}

/** All media files of the study, for looking which are there. */
export function listMedia(db: Db): readonly MediaRow[] {
  return selectRows(db, 'media', 'ORDER BY recordingId, position')
}

/** Media whose hash has not been computed yet. */
export function unhashedMedia(db: Db): readonly MediaRow[] {
  return selectRows(db, 'media', 'WHERE sha256 IS NULL ORDER BY id')
}

export function mediaByHash(db: Db, sha256: string): readonly MediaRow[] {
  return selectRows(db, 'media', 'WHERE sha256 = ?', sha256)
}

/** Notes a hash that was computed in the background. */
export function setMediaHash(db: Db, mediaId: string, sha256: string): MediaRow {
  return changeMedia(db, mediaId, 'media.hash', 'system', { sha256 })
}

/** Where a file was found, and what it is when it is another. */
type FoundMedia = Partial<Omit<MediaRow, 'id' | 'recordingId' | 'position'>>

/** Refuses a file in whose place marks or notes would lie outside the recording. */
export function refuseRelink(db: Db, mediaId: string, found: FoundMedia): void {
  const { recordingId } = findMedia(db, mediaId)
  const present = mediaOf(db, recordingId)
  const relinked = present.map((file) => (file.id === mediaId ? { ...file, ...found } : file))
  refuseCut(db, recordingId, present, relinked)
}

/** Notes where a file lies now (and what it is, when another file takes its place), unless that is to be refused. */
export function relinkMedia(db: Db, mediaId: string, found: FoundMedia): MediaRow {
  return inTransaction(db, () => {
    refuseRelink(db, mediaId, found)
    if (found.sha256 !== undefined && found.sha256 !== findMedia(db, mediaId).sha256) dropWaveform(db, mediaId)
    return changeMedia(db, mediaId, 'media.relink', 'do', found)
  })
}

function changeMedia(
  db: Db,
  mediaId: string,
  label: HistoryLabel,
  action: 'do' | 'system',
  change: Partial<MediaRow>,
): MediaRow {
  return inTransaction(db, () => {
    const before = findMedia(db, mediaId)
    const after = { ...before, ...change }
    const { currentPersonId } = studyRow(db)
    applyChanges(db, {
      personId: currentPersonId,
      scope: 'study',
      label,
      action,
      changes: [{ table: 'media', before, after }],
    })
    return after
  })
}
