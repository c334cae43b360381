import { mostMedia } from '@domain/recording/recording'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import type { HistoryLabel } from '@main/study/history/label'
import { newId } from '@main/study/identifier'
import { findMedia, mediaOf } from '@main/study/queries/media'
import { refuseCut } from '@main/study/queries/recording-reach'
import { type NewMedia, recordingDetail } from '@main/study/queries/recordings'
import { studyRow } from '@main/study/queries/study'
import { selectRows } from '@main/study/row-store'
import type { Change, MediaRow } from '@main/study/rows'
import { inTransaction } from '@main/study/transaction'

/** Adds files behind those that the recording has. */
export function addMedia(db: Db, recordingId: string, files: readonly NewMedia[]): readonly MediaRow[] {
  return inTransaction(db, () => {
    recordingDetail(db, recordingId)
    const present = mediaOf(db, recordingId)
    if (present.length + files.length > mostMedia) throw new SpoleError('media-limit', { most: mostMedia })
    const added = files.map((file, index): MediaRow => ({
      ...file,
      id: newId(),
      recordingId,
      position: present.length + index,
    }))
    refuseUnseen(added)
    write(
      db,
      'media.add',
      added.map((after) => ({ table: 'media', before: null, after })),
    )
    return mediaOf(db, recordingId)
  })
}

/**
 * Takes a file out of its recording. The others close up and keep their times, so a first file may leave one in its
 * place that does not start at 0. Refused for the last file, and where marks or notes would lie outside what is left.
 */
export function removeMedia(
  db: Db,
  mediaId: string,
): { readonly recordingId: string; readonly copies: readonly string[] } {
  return inTransaction(db, () => {
    const { recordingId, position } = findMedia(db, mediaId)
    const present = mediaOf(db, recordingId)
    if (present.length === 1) throw new SpoleError('media-last')
    const others = present.filter(({ id }) => id !== mediaId)
    refuseCut(db, recordingId, present, others)
    const copies = selectRows(db, 'mediaCopy', 'WHERE mediaId = ?', mediaId)
    const gone = present.filter(({ id }) => id === mediaId)
    write(db, 'media.remove', [
      ...copies.map((before) => ({ table: 'mediaCopy', before, after: null }) as const),
      ...gone.map((before) => ({ table: 'media', before, after: null }) as const),
      // In order, so that each place is free when the next file takes it.
      ...others
        .filter((file) => file.position > position)
        .map((before) => ({ table: 'media', before, after: { ...before, position: before.position - 1 } }) as const),
    ])
    return { recordingId, copies: copies.map(({ fileName }) => fileName) }
  })
}

/** When a file starts, in recording time. */
export interface MediaStart {
  readonly mediaId: string
  readonly offsetMs: number
}

/** Says when files start. Events stay where they are; refused where they, or notes, would lie outside the recording. */
export function alignMedia(db: Db, recordingId: string, starts: readonly MediaStart[]): readonly MediaRow[] {
  return inTransaction(db, () => {
    const present = mediaOf(db, recordingId)
    const offsets = new Map(starts.map(({ mediaId, offsetMs }) => [mediaId, offsetMs]))
    const stranger = starts.find(({ mediaId }) => !present.some(({ id }) => id === mediaId))
    if (stranger !== undefined) throw new SpoleError('not-found', { what: 'media', id: stranger.mediaId })
    const moved = present.map((file) => ({ ...file, offsetMs: offsets.get(file.id) ?? file.offsetMs }))
    const changes = present.flatMap((before, index): Change[] => {
      const after = moved[index]
      return after === undefined || after.offsetMs === before.offsetMs ? [] : [{ table: 'media', before, after }]
    })
    if (changes.some(({ after }) => after !== null && 'position' in after && after.position === 0))
      throw new SpoleError('media-reference')
    if (changes.length === 0) return present
    refuseUnseen(moved)
    refuseCut(db, recordingId, present, moved)
    write(db, 'media.offset', changes)
    return moved
  })
}

function write(db: Db, label: HistoryLabel, changes: readonly Change[]): void {
  applyChanges(db, { personId: studyRow(db).currentPersonId, scope: 'study', label, action: 'do', changes })
}

/** A file that ends before the recording begins is neither seen nor heard. */
function refuseUnseen(media: readonly MediaRow[]): void {
  const unseen = media.find(({ offsetMs, durationMs }) => offsetMs < 0 && offsetMs + durationMs <= 0)
  if (unseen !== undefined) throw new SpoleError('media-before-start', { fileName: unseen.fileName })
}
