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

interface BesideAsked extends Omit<Asked, 'ratingId'> {
  readonly recordingId: string
  /** The one that is on the screen; null for none. */
  readonly ratingId: string | null
}

/** Who looks: a person of the study, or nobody yet, who is told nothing. */
export function viewerOf(db: Db, personId: string | null): Viewer {
  const person = personId === null ? undefined : findRow(db, 'person', personId)
  return { personId: person?.id ?? null, role: person?.role ?? 'rater', isBlinded: isBlinded(db) }
}

/** The ratings whose contents this viewer may see, own ones included: of one recording, or of the whole study. */
export function visibleRatings(db: Db, viewer: Viewer, recordingId: string | null): readonly Rating[] {
  const ratings = recordingId === null ? candidatesOf(db, viewer) : ratingsOf(db, recordingId)
  const own = ownPlaces(db, ratings, viewer)
  return ratings.filter((rating) => isVisible(rating, own, viewer))
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
  if (!isVisible(rating, ownPlaces(db, ratingsOf(db, rating.recordingId), viewer), viewer))
    throw new SpoleError('rating-blinded')
  return rating
}

/**
 * Whether this person may handle a rating though it may not be submitted: put it into a package that they can open
 * themselves, or choose between two versions of it. That is for its rater, and for a coordinator who does not rate the
 * recording too.
 */
export function mayHandle(db: Db, personId: string | null, rating: Pick<Rating, 'recordingId' | 'personId'>): boolean {
  const viewer = viewerOf(db, personId)
  if (viewer.personId === null) return false
  if (viewer.personId === rating.personId) return true
  if (viewer.role !== 'coordinator') return false
  const { ratings, assigned } = ownPlaces(db, ratingsOf(db, rating.recordingId), viewer)
  return !viewer.isBlinded || (!ratings.has(rating.recordingId) && !assigned.has(rating.recordingId))
}

/** The ratings of a recording that this person may see beside one of them, gold standards first. */
export function comparableRatings(
  db: Db,
  { personId, recordingId, ratingId }: BesideAsked,
): readonly ComparableRating[] {
  const viewer = presentViewer(db, personId)
  const visible = visibleRatings(db, viewer, recordingId)
  const shown = visible.find(({ id }) => id === ratingId)
  const declared = goldIds(db)
  return visible
    .filter((other) => other.id !== ratingId && other.status === 'submitted')
    .map((other) => ({
      ratingId: other.id,
      kind: other.kind,
      isGold: isGold(other, declared),
      personName: findRow(db, 'person', other.personId)?.name ?? '',
      eventCount: eventCount(db, other.id),
      isSameScale: shown === undefined || shown.instrumentId === other.instrumentId,
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

function isVisible(rating: Rating, { ratings, assigned }: OwnPlaces, viewer: Viewer): boolean {
  if (rating.personId === viewer.personId) return true
  const own = ratings.get(rating.recordingId) ?? null
  return maySeeRating({ ...viewer, own, isAssigned: assigned.has(rating.recordingId), other: rating })
}

/** The recordings that a viewer rates: by the ratings that were begun, and by what was assigned. */
interface OwnPlaces {
  readonly ratings: ReadonlyMap<string, Rating>
  readonly assigned: ReadonlySet<string>
}

function ownPlaces(db: Db, ratings: readonly Rating[], viewer: Viewer): OwnPlaces {
  const rows = viewer.personId === null ? [] : selectRows(db, 'assignment', 'WHERE personId = ?', viewer.personId)
  return { ratings: ownRatings(ratings, viewer), assigned: new Set(rows.map(({ recordingId }) => recordingId)) }
}

/** What blinds a person is the independent rating: a gold standard of one's own may have been agreed with others. */
function ownRatings(ratings: readonly Rating[], { personId }: Viewer): ReadonlyMap<string, Rating> {
  const own = ratings.filter((rating) => rating.personId === personId && rating.kind === 'independent')
  return new Map(own.map((rating) => [rating.recordingId, rating]))
}

/** Every rating that could be visible. Where only the own work opens others', those of the recordings that were worked on. */
function candidatesOf(db: Db, viewer: Viewer): readonly Rating[] {
  const submitted = { id: '', recordingId: '', status: 'submitted', kind: 'independent' } as const
  if (maySeeRating({ ...viewer, own: null, isAssigned: false, other: submitted })) return listRatings(db)
  return selectRows(
    db,
    'rating',
    `WHERE recordingId IN (SELECT recordingId FROM rating WHERE personId = ? UNION
       SELECT recordingId FROM rating WHERE kind = 'consensus') ORDER BY recordingId, id`,
    viewer.personId,
  )
}
