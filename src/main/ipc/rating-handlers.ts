import type { OpenedRating, ratingCalls } from '@contract/calls/ratings'
import { SpoleError } from '@contract/error'
import type { Handlers } from '@main/ipc/handlers'
import type { Services } from '@main/ipc/services'
import { detailOnDisk } from '@main/media/on-disk'
import { redo, undo, undoState } from '@main/study/history/undo'
import { eventCount, eventPage } from '@main/study/queries/events'
import { instrumentRow } from '@main/study/queries/instruments'
import { openRating, reopenRating, submitRating } from '@main/study/queries/ratings'
import { recordingDetail } from '@main/study/queries/recordings'
import { itemNotesOf, scoresOf, timeNotesOf } from '@main/study/queries/scores'
import { currentPerson } from '@main/study/queries/study'
import { addWatched, watchedOf } from '@main/study/queries/watched'
import { addWorkSpell } from '@main/study/queries/work-spells'
import { applyRatingChanges } from '@main/study/rating-changes'
import { comparableRatings, readableRating } from '@main/study/readable-rating'

export function ratingHandlers({ present }: Pick<Services, 'present'>) {
  const asThePresentPerson = <Asked extends object>(asked: Asked) => ({ ...asked, personId: present.personId })
  return {
    'ratings.open': ({ recordingId }) => openedRating(present, recordingId),
    'ratings.comparable': (asked) => comparableRatings(present.db, asThePresentPerson(asked)),
    'events.page': (page) => {
      readableRating(present.db, asThePresentPerson(page))
      return JSON.stringify(eventPage(present.db, page))
    },
    // The key path: no notice goes out, the window shows the mark already.
    'changes.apply': (asked) => applyRatingChanges(present.db, asThePresentPerson(asked)),
    'history.undo': (asked) => undo(present.db, asThePresentPerson(asked)),
    'history.redo': (asked) => redo(present.db, asThePresentPerson(asked)),
    'watched.add': (asked) => addWatched(present.db, asThePresentPerson(asked)),
    'work.add': (asked) => {
      addWorkSpell(present.db, asThePresentPerson(asked))
      return null
    },
    'ratings.submit': (asked) => {
      const rating = submitRating(present.db, asThePresentPerson(asked))
      present.changed('ratings', 'recordings')
      return rating
    },
    'ratings.reopen': (asked) => {
      const rating = reopenRating(present.db, asThePresentPerson(asked))
      present.changed('ratings', 'recordings')
      return rating
    },
  } satisfies Handlers<keyof typeof ratingCalls>
}

async function openedRating(present: Services['present'], recordingId: string): Promise<OpenedRating> {
  const { db } = present
  const person = currentPerson(db)
  if (person === null) throw new SpoleError('no-person')
  const rating = openRating(db, { personId: person.id, recordingId })
  return {
    rating,
    person,
    recording: await detailOnDisk(recordingDetail(db, recordingId), present.study.path),
    instrument: instrumentRow(db, rating.instrumentId).json,
    scores: scoresOf(db, rating.id),
    itemNotes: itemNotesOf(db, rating.id),
    timeNotes: timeNotesOf(db, rating.id),
    watched: watchedOf(db, rating.id),
    eventCount: eventCount(db, rating.id),
    undo: undoState(db, rating.id),
    readOnly: present.study.readOnly,
  }
}
