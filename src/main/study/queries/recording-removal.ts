import { leadsWork, mayFollowWork, type Viewer } from '@domain/rating/blinding'
import type { RemovalPreview } from '@contract/calls/recordings'
import { type Db, first } from '@main/study/connection'
import { forgetting } from '@main/study/forgetting'
import { applyChanges } from '@main/study/history/apply'
import { eraseRecording } from '@main/study/history/erase'
import { removed } from '@main/study/history/row-change'
import { forgetImports } from '@main/study/imports/brought-in'
import { broughtOf } from '@main/study/packages/carried-media'
import { hasLead, refuseUnlessLeading } from '@main/study/queries/blinding'
import { letterIds, letterRemovals } from '@main/study/queries/letters'
import { forgetNames } from '@main/study/queries/meanings'
import { ratingsOf } from '@main/study/queries/rating-rows'
import { recordingDetail } from '@main/study/queries/recordings'
import { studyRow } from '@main/study/queries/study'
import { knownRatings, visibleRatings } from '@main/study/readable-rating'
import { selectRows } from '@main/study/row-store'
import type { Change } from '@main/study/rows'
import { ratingTables } from '@main/study/tables'

/** What goes when a recording is removed, as far as this viewer may know it: others may have rated it too. */
export function removalPreview(
  db: Db,
  viewer: Viewer,
  recordingId: string,
): Omit<RemovalPreview, 'clipFiles' | 'backupCount'> {
  const { media, copies } = recordingDetail(db, recordingId)
  const brought = broughtOf(db.name, media)
  const visible = visibleRatings(db, viewer, recordingId)
  const counts = visible.map((rating) =>
    first<{ events: number; scores: number }>(
      db,
      `SELECT (SELECT count(*) FROM event WHERE ratingId = ?) AS events, (SELECT count(*) FROM score WHERE ratingId = ?) AS scores`,
      rating.id,
      rating.id,
    ),
  )
  return {
    ratingCount: knownRatings(db, viewer, recordingId).length,
    isAll: mayFollowWork(viewer),
    mayRemove: leadsWork(viewer.role) || !hasLead(db),
    eventCount: counts.reduce((sum, count) => sum + (count?.events ?? 0), 0),
    scoreCount: counts.reduce((sum, count) => sum + (count?.scores ?? 0), 0),
    letterCount: letterIds(
      db,
      visible.map(({ id }) => id),
    ).length,
    mediaFiles: media.filter((file) => !brought.includes(file)).map((file) => file.fileName),
    copyCount: copies.length + brought.length,
  }
}

/**
 * Removes a recording and everything that stands on it, and erases their contents from the whole history: who did what
 * to which row and when remains and proves, what the rows said is gone. Media files stay on disk. Where somebody leads
 * the study it is theirs: others' ratings go too, which a blinded rater cannot even know of.
 */
export function removeRecording(db: Db, recordingId: string): void {
  if (hasLead(db)) refuseUnlessLeading(db, studyRow(db).currentPersonId)
  forgetting(db, () => {
    const changes = removalsOf(db, recordingId)
    const personId = studyRow(db).currentPersonId
    applyChanges(db, { personId, scope: 'study', label: 'recording.remove', action: 'do', changes, erase: true })
    eraseRecording(db, recordingId)
    forgetImports(db, recordingId)
    forgetNames(db)
  })
}

/** Children first, so that no row ever refers to one that is gone. */
function removalsOf(db: Db, recordingId: string): Change[] {
  const { recording, media, copies, participants, consents } = recordingDetail(db, recordingId)
  const ratings = ratingsOf(db, recordingId)
  const ofRatings = ratingTables.flatMap((table) =>
    ratings.flatMap((rating) =>
      selectRows(db, table, 'WHERE ratingId = ?', rating.id).map((before) => removed(table, before)),
    ),
  )
  const letters = ratings.flatMap(({ id }) => selectRows(db, 'letter', 'WHERE ratingId = ?', id))
  return [
    ...letters.flatMap((letter) => letterRemovals(db, letter)),
    ...ofRatings,
    ...selectRows(db, 'ratingVersion', 'WHERE recordingId = ?', recordingId).map((before) =>
      removed('ratingVersion', before),
    ),
    ...ratings.map((before) => removed('rating', before)),
    ...selectRows(db, 'assignment', 'WHERE recordingId = ?', recordingId).map((row) => removed('assignment', row)),
    ...selectRows(db, 'mayNotRate', 'WHERE recordingId = ?', recordingId).map((row) => removed('mayNotRate', row)),
    ...participants.map((before) => removed('participant', before)),
    ...consents.map((before) => removed('consent', before)),
    ...copies.map((before) => removed('mediaCopy', before)),
    ...media.map((before) => removed('media', before)),
    ...selectRows(db, 'transcript', 'WHERE recordingId = ?', recordingId).map((row) => removed('transcript', row)),
    ...selectRows(db, 'recordingOrigin', 'WHERE id = ?', recordingId).map((before) =>
      removed('recordingOrigin', before),
    ),
    removed('recording', recording),
  ]
}
