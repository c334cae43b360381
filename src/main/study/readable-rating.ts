import { maySeeRating } from '@domain/rating/blinding'
import type { Person } from '@domain/rating/person'
import type { Rating } from '@domain/rating/rating'
import type { ComparableRating } from '@contract/calls/ratings'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { eventCount } from '@main/study/queries/events'
import { ratingsOf } from '@main/study/queries/ratings'
import { findRow, selectRows } from '@main/study/row-store'

interface Asked {
  readonly personId: string | null
  readonly ratingId: string
}

/** A rating that this person may read: the own one, or another's where blinding allows it; else `rating-blinded`. */
export function readableRating(db: Db, { personId, ratingId }: Asked): Rating {
  const person = presentPerson(db, personId)
  const rating = findRow(db, 'rating', ratingId)
  if (rating === undefined) throw new SpoleError('not-found', { what: 'rating', id: ratingId })
  if (rating.personId === person.id) return rating
  const own = ownRatingOf(db, person.id, rating.recordingId)
  if (!maySeeRating({ own, other: rating, role: person.role })) throw new SpoleError('rating-blinded')
  return rating
}

/** The other ratings of a recording that this person may see now, gold standards first. */
export function comparableRatings(
  db: Db,
  { personId, recordingId }: { readonly personId: string | null; readonly recordingId: string },
): readonly ComparableRating[] {
  const person = presentPerson(db, personId)
  const own = ownRatingOf(db, person.id, recordingId)
  return ratingsOf(db, recordingId)
    .filter((other) => other.id !== own?.id && maySeeRating({ own, other, role: person.role }))
    .map((other) => ({
      ratingId: other.id,
      kind: other.kind,
      personName: findRow(db, 'person', other.personId)?.name ?? '',
      eventCount: eventCount(db, other.id),
      isSameScale: own === null || own.instrumentId === other.instrumentId,
    }))
    .toSorted(
      (left, right) =>
        Number(right.kind === 'gold') - Number(left.kind === 'gold') || left.personName.localeCompare(right.personName),
    )
}

function presentPerson(db: Db, personId: string | null): Person {
  const person = personId === null ? undefined : findRow(db, 'person', personId)
  if (person === undefined) throw new SpoleError('no-person')
  return person
}

/** What blinds a person is the independent rating: a gold standard of one's own may have been agreed with others. */
function ownRatingOf(db: Db, personId: string, recordingId: string): Rating | null {
  const [own] = selectRows(
    db,
    'rating',
    "WHERE recordingId = ? AND personId = ? AND kind = 'independent'",
    recordingId,
    personId,
  )
  return own ?? null
}
