import type { ratingCalls } from '@contract/calls/ratings'
import type { Handlers } from '@main/ipc/handlers'
import { openedRating } from '@main/ipc/opened-rating'
import type { Services } from '@main/ipc/services'
import { redo, undo } from '@main/study/history/undo'
import { eventPage } from '@main/study/queries/events'
import { ratingRecord } from '@main/study/queries/rating-record'
import { openRating, reopenRating, submitRating } from '@main/study/queries/ratings'
import { addWatched } from '@main/study/queries/watched'
import { addWorkSpell } from '@main/study/queries/work-spells'
import { applyRatingChanges } from '@main/study/rating-changes'
import { comparableRatings, readableRating } from '@main/study/readable-rating'

export function ratingHandlers({ present }: Pick<Services, 'present'>) {
  const asThePresentPerson = <Asked extends object>(asked: Asked) => ({ ...asked, personId: present.personId })
  return {
    'ratings.open': ({ recordingId }) =>
      openedRating(present, (personId) => openRating(present.db, { personId, recordingId })),
    'ratings.look': ({ ratingId }) =>
      openedRating(present, (personId) => readableRating(present.db, { personId, ratingId }), 'look'),
    'ratings.comparable': (asked) => comparableRatings(present.db, asThePresentPerson(asked)),
    'ratings.record': (asked) => ratingRecord(present.db, asThePresentPerson(asked)),
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
