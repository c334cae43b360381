import type { Rating } from '@domain/rating/rating'
import type { OpenedRating } from '@contract/calls/ratings'
import { SpoleError } from '@contract/error'
import type { Services } from '@main/ipc/services'
import { detailOnDisk } from '@main/media/on-disk'
import { undoState } from '@main/study/history/undo'
import { eventCount } from '@main/study/queries/events'
import { instrumentRow } from '@main/study/queries/instruments'
import { recordingDetail } from '@main/study/queries/recordings'
import { itemNotesOf, scoresOf, timeNotesOf } from '@main/study/queries/scores'
import { currentPerson } from '@main/study/queries/study'
import { watchedOf } from '@main/study/queries/watched'
import { findRow } from '@main/study/row-store'

/** Everything the session screen needs of the rating that `open` opens for the present person. */
export async function openedRating(
  present: Services['present'],
  open: (personId: string) => Rating,
  how: 'work' | 'look' = 'work',
): Promise<OpenedRating> {
  const { db } = present
  const person = currentPerson(db)
  if (person === null) throw new SpoleError('no-person')
  const rating = open(person.id)
  const isLooking = how === 'look' || rating.personId !== person.id
  const timeNotes = timeNotesOf(db, rating.id)
  return {
    rating,
    person,
    recording: await detailOnDisk(recordingDetail(db, rating.recordingId), present.study.path),
    instrument: instrumentRow(db, rating.instrumentId).json,
    scores: scoresOf(db, rating.id),
    itemNotes: itemNotesOf(db, rating.id),
    // Markers are a rater's own and no data.
    timeNotes: isLooking ? timeNotes.filter(({ kind }) => kind === 'comment') : timeNotes,
    watched: watchedOf(db, rating.id),
    eventCount: eventCount(db, rating.id),
    undo: isLooking ? { undoLabel: null, redoLabel: null } : undoState(db, rating.id),
    readOnly: present.study.readOnly || isLooking,
    lookedAt: isLooking ? (findRow(db, 'person', rating.personId)?.name ?? '') : null,
  }
}
