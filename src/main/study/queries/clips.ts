import type { Clip } from '@domain/clips/clip'
import type { Viewer } from '@domain/rating/blinding'
import { SpoleError } from '@contract/error'
import { all, type Db, run } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { added, removed } from '@main/study/history/row-change'
import { visibleRatings } from '@main/study/readable-rating'
import { findRow, selectRows } from '@main/study/row-store'
import { inTransaction } from '@main/study/transaction'

/** All clips that were cut from a recording, the newest first, whoever made them. */
export function clipsOf(db: Db, recordingId: string): readonly Clip[] {
  return selectRows(db, 'clip', 'WHERE recordingId = ? ORDER BY madeMs DESC, id', recordingId)
}

/** Those of them that this viewer may know of: which moments were cut tells what their rating says. */
export function visibleClips(db: Db, viewer: Viewer, recordingId: string): readonly Clip[] {
  const visible = new Set(visibleRatings(db, viewer, recordingId).map(({ id }) => id))
  return clipsOf(db, recordingId).filter(({ ratingId }) => visible.has(ratingId))
}

/** A clip that this viewer may know of, else `not-found`. */
export function visibleClip(db: Db, viewer: Viewer, id: string): Clip {
  const clip = findRow(db, 'clip', id)
  const isVisible =
    clip !== undefined && visibleRatings(db, viewer, clip.recordingId).some((rating) => rating.id === clip.ratingId)
  if (!isVisible) throw new SpoleError('not-found', { what: 'clip', id })
  return clip
}

/** Lists clips that were written. Not undoable: the files are there. */
export function addClips(db: Db, clips: readonly Clip[]): void {
  const [first] = clips
  if (first === undefined) return
  const changes = clips.map((clip) => added('clip', clip))
  const { personId, ratingId: scope } = first
  applyChanges(db, { personId, scope, label: 'clip.make', action: 'system', changes })
}

/** Takes clips off the list in whose places newer ones stand, whatever recording they were cut from. */
export function removeReplaced(db: Db, clips: readonly Clip[]): void {
  inTransaction(db, () => {
    for (const { id, path, personId } of clips)
      for (const older of selectRows(db, 'clip', 'WHERE path = ? AND id <> ?', path, id))
        removeClip(db, personId, older)
  })
}

/** Takes a clip off the list; its file is for the caller to delete. */
export function removeClip(db: Db, personId: string | null, before: Clip): void {
  const changes = [removed('clip', before)]
  applyChanges(db, { personId, scope: before.ratingId, label: 'clip.remove', action: 'system', changes })
}

/** Notes half files before they are written. */
export function noteBegun(db: Db, paths: readonly string[]): void {
  inTransaction(db, () => {
    for (const path of paths) run(db, 'INSERT OR REPLACE INTO clipBegun (path) VALUES (?)', path)
  })
}

export function forgetBegun(db: Db, paths: readonly string[]): void {
  inTransaction(db, () => {
    for (const path of paths) run(db, 'DELETE FROM clipBegun WHERE path = ?', path)
  })
}

export function begunPaths(db: Db): readonly string[] {
  return all<{ path: string }>(db, 'SELECT path FROM clipBegun ORDER BY path').map(({ path }) => path)
}
