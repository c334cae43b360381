import { maySeeRating, mayFollowWork, type Viewer } from '@domain/rating/blinding'
import type { Rating } from '@domain/rating/rating'
import type { ComparableRating } from '@contract/calls/ratings'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { isBlinded } from '@main/study/queries/blinding'
import { eventCount } from '@main/study/queries/events'
import { goldIds, isGold } from '@main/study/queries/gold-marks'
import { listRatings, ratingsOf } from '@main/study/queries/rating-rows'
import { findRow, selectRows } from '@main/study/row-store'

/*
 * Blinding is kept here and nowhere else: whatever tells something of ratings asks one of these functions which ones the
 * present person may see (their contents) or know of (that they are there, and how far). The rule itself is domain/rating/blinding.
 */

interface Asked {
  readonly personId: string | null
  readonly ratingId: string
}

/** Who looks: a person of the study, or nobody yet, who is told nothing. */
export function viewerOf(db: Db, personId: string | null): Viewer {
  const person = personId === null ? undefined : findRow(db, 'person', personId)
  return { personId: person?.id ?? null, role: person?.role ?? 'rater', isBlinded: isBlinded(db) }
}

/** The ratings whose contents this viewer may see, own ones included: of one recording, or of the whole study. */
export function visibleRatings(db: Db, viewer: Viewer, recordingId: string | null): readonly Rating[] {
  const ratings = recordingId === null ? candidatesOf(db, viewer) : ratingsOf(db, recordingId)
  const own = ownRatings(ratings, viewer)
  return ratings.filter((rating) => isVisible(rating, own.get(rating.recordingId) ?? null, viewer))
}

/** The ratings that this viewer may know to be there, with whose and how far they are; never what they say. */
export function knownRatings(db: Db, viewer: Viewer, recordingId: string | null): readonly Rating[] {
  if (!mayFollowWork(viewer)) return visibleRatings(db, viewer, recordingId)
  return recordingId === null ? listRatings(db) : ratingsOf(db, recordingId)
}

/** A rating that this person may read: the own one, or another's where blinding allows it; else `rating-blinded`. */
export function readableRating(db: Db, { personId, ratingId }: Asked): Rating {
  const viewer = presentViewer(db, personId)
  const rating = findRow(db, 'rating', ratingId)
  if (rating === undefined) throw new SpoleError('not-found', { what: 'rating', id: ratingId })
  const own = ownRatings(ratingsOf(db, rating.recordingId), viewer).get(rating.recordingId) ?? null
  if (!isVisible(rating, own, viewer)) throw new SpoleError('rating-blinded')
  return rating
}

/** The other ratings of a recording that this person may see now, gold standards first. */
export function comparableRatings(
  db: Db,
  { personId, recordingId }: { readonly personId: string | null; readonly recordingId: string },
): readonly ComparableRating[] {
  const viewer = presentViewer(db, personId)
  const visible = visibleRatings(db, viewer, recordingId)
  const own = ownRatings(visible, viewer).get(recordingId) ?? null
  const declared = goldIds(db)
  return visible
    .filter((other) => other.id !== own?.id && other.status === 'submitted')
    .map((other) => ({
      ratingId: other.id,
      kind: other.kind,
      isGold: isGold(other, declared),
      personName: findRow(db, 'person', other.personId)?.name ?? '',
      eventCount: eventCount(db, other.id),
      isSameScale: own === null || own.instrumentId === other.instrumentId,
    }))
    .toSorted(
      (left, right) => Number(right.isGold) - Number(left.isGold) || left.personName.localeCompare(right.personName),
    )
}

function presentViewer(db: Db, personId: string | null): Viewer {
  const viewer = viewerOf(db, personId)
  if (viewer.personId === null) throw new SpoleError('no-person')
  return viewer
}

function isVisible(rating: Rating, own: Rating | null, viewer: Viewer): boolean {
  return rating.personId === viewer.personId || maySeeRating({ ...viewer, own, other: rating })
}

/** What blinds a person is the independent rating: a gold standard of one's own may have been agreed with others. */
function ownRatings(ratings: readonly Rating[], { personId }: Viewer): ReadonlyMap<string, Rating> {
  const own = ratings.filter((rating) => rating.personId === personId && rating.kind === 'independent')
  return new Map(own.map((rating) => [rating.recordingId, rating]))
}

/** Every rating that could be visible. Where only the own work opens others', those of the recordings that were worked on. */
function candidatesOf(db: Db, viewer: Viewer): readonly Rating[] {
  const submitted = { id: '', recordingId: '', status: 'submitted', kind: 'independent' } as const
  if (maySeeRating({ ...viewer, own: null, other: submitted })) return listRatings(db)
  return selectRows(
    db,
    'rating',
    `WHERE recordingId IN (SELECT recordingId FROM rating WHERE personId = ? UNION
       SELECT recordingId FROM rating WHERE kind = 'consensus') ORDER BY recordingId, id`,
    viewer.personId,
  )
}
