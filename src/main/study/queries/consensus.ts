import type { Consensus, ConsensusMember } from '@domain/rating/consensus'
import type { Viewer } from '@domain/rating/blinding'
import type { Rating } from '@domain/rating/rating'
import type { ConsensusSides, ConsensusStanding, SubmittedRatings } from '@contract/calls/consensus'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { newId } from '@main/study/identifier'
import { mayDeclareGold } from '@main/study/queries/gold'
import { goldMark } from '@main/study/queries/gold-marks'
import { listPeople } from '@main/study/queries/people'
import { beginRating } from '@main/study/queries/ratings'
import { itemNotesOf, scoresOf } from '@main/study/queries/scores'
import { readableRating, viewerOf, visibleRatings } from '@main/study/readable-rating'
import { findRow, selectRows } from '@main/study/row-store'
import type { Change } from '@main/study/rows'
import { inTransaction } from '@main/study/transaction'
import { writableRating } from '@main/study/writable-rating'

interface Asked {
  readonly personId: string | null
  readonly ratingId: string
}

/** What has been handed in of a recording as far as this viewer may see it, and what may be made of it. */
export function submittedRatings(db: Db, viewer: Viewer, recordingId: string): SubmittedRatings {
  const visible = visibleRatings(db, viewer, recordingId)
  const consensus = visible.find(({ kind }) => kind === 'consensus')
  return {
    ratings: visible
      .filter(({ status }) => status === 'submitted')
      .map((rating) => ({
        ratingId: rating.id,
        kind: rating.kind,
        personName: nameOf(db, rating.personId),
        submittedMs: rating.submittedMs ?? rating.startedMs,
        gold: goldMark(db, rating.id),
      })),
    consensus: consensus === undefined ? null : standingOf(db, viewer, consensus),
    mayBegin: consensus === undefined && independent(visible).length >= 2,
    mayDeclareGold: mayDeclareGold(viewer),
  }
}

/**
 * The recording's consensus rating; where there is none, begins one from the independent ratings that this person may see,
 * with the scale they were made with. Somebody else's can be looked at once it is submitted.
 */
export function openConsensus(
  db: Db,
  { personId, recordingId }: { readonly personId: string | null; readonly recordingId: string },
): Rating {
  const viewer = viewerOf(db, personId)
  if (viewer.personId === null) throw new SpoleError('no-person')
  const visible = visibleRatings(db, viewer, recordingId)
  const present = visible.find(({ kind }) => kind === 'consensus')
  if (present !== undefined) return present
  const sides = independent(visible)
  const [first] = sides
  // First of all: whoever is still blinded does not learn that others have agreed on something.
  if (first === undefined || sides.length < 2) throw new SpoleError('consensus-needs-two')
  const [elsewhere] = selectRows(db, 'rating', "WHERE recordingId = ? AND kind = 'consensus'", recordingId)
  if (elsewhere !== undefined) throw new SpoleError('consensus-elsewhere', { person: nameOf(db, elsewhere.personId) })
  return beginRating(db, {
    personId: viewer.personId,
    recordingId,
    kind: 'consensus',
    instrumentId: first.instrumentId,
    more: (rating) => beginnings(rating, [...sides.map((side) => side.personId), rating.personId]),
  })
}

/** The ratings that a consensus rating is made from, side by side, with what was said about them. */
export function consensusSides(db: Db, asked: Asked): ConsensusSides {
  const rating = consensusRating(db, asked)
  const viewer = viewerOf(db, asked.personId)
  const consensus = consensusOf(db, rating.id)
  return {
    sides: independent(visibleRatings(db, viewer, rating.recordingId)).map((side) => ({
      ratingId: side.id,
      personName: nameOf(db, side.personId),
      isSameScale: side.instrumentId === rating.instrumentId,
      scores: scoresOf(db, side.id),
      itemNotes: itemNotesOf(db, side.id),
    })),
    consensus,
    approvedByName: consensus.approvedBy === null ? null : nameOf(db, consensus.approvedBy),
    memberIds: membersOf(db, rating.id).map((member) => member.personId),
    people: listPeople(db).map(({ id, name, role }) => ({ id, name, role })),
    mayApprove: viewer.role === 'supervisor' && rating.status === 'submitted' && consensus.approvedMs === null,
  }
}

/** Keeps the notes of the discussion and who took part, while the consensus rating is open. */
export function describeConsensus(
  db: Db,
  { discussion, memberIds, ...asked }: Asked & { readonly discussion: string; readonly memberIds: readonly string[] },
): ConsensusSides {
  inTransaction(db, () => {
    const rating = writableRating(db, asked)
    const before = consensusOf(db, consensusRating(db, asked).id)
    const members = membersOf(db, rating.id)
    const changes: readonly Change[] = [
      ...(before.discussion === discussion
        ? []
        : [{ table: 'consensus', before, after: { ...before, discussion } } as const]),
      ...members
        .filter((member) => !memberIds.includes(member.personId))
        .map((member) => ({ table: 'consensusMember', before: member, after: null }) as const),
      ...[...new Set(memberIds)]
        .filter((id) => !members.some((member) => member.personId === id))
        .map((personId) => memberAdded(rating.id, knownPerson(db, personId))),
    ]
    if (changes.length === 0) return
    applyChanges(db, {
      personId: asked.personId,
      scope: rating.id,
      label: 'consensus.describe',
      action: 'system',
      changes,
    })
  })
  return consensusSides(db, asked)
}

/** Notes that a supervisor approves a submitted consensus rating. */
export function approveConsensus(db: Db, asked: Asked): ConsensusSides {
  inTransaction(db, () => {
    const rating = consensusRating(db, asked)
    if (rating.status !== 'submitted') throw new SpoleError('rating-open')
    if (viewerOf(db, asked.personId).role !== 'supervisor') throw new SpoleError('needs-supervisor')
    const before = consensusOf(db, rating.id)
    if (before.approvedMs !== null) return
    const after: Consensus = { ...before, approvedBy: asked.personId, approvedMs: Date.now() }
    applyChanges(db, {
      personId: asked.personId,
      scope: rating.id,
      label: 'consensus.approve',
      action: 'system',
      changes: [{ table: 'consensus', before, after }],
    })
  })
  return consensusSides(db, asked)
}

function consensusRating(db: Db, asked: Asked): Rating {
  const rating = readableRating(db, asked)
  if (rating.kind !== 'consensus') throw new SpoleError('not-found', { what: 'consensus', id: rating.id })
  return rating
}

function consensusOf(db: Db, ratingId: string): Consensus {
  const row = findRow(db, 'consensus', ratingId)
  if (row === undefined) throw new SpoleError('not-found', { what: 'consensus', id: ratingId })
  return row
}

function membersOf(db: Db, ratingId: string): readonly ConsensusMember[] {
  return selectRows(db, 'consensusMember', 'WHERE ratingId = ? ORDER BY personId', ratingId)
}

function independent(ratings: readonly Rating[]): readonly Rating[] {
  return ratings.filter(({ kind, status }) => kind === 'independent' && status === 'submitted')
}

/** The rows that a consensus rating begins with. */
function beginnings(rating: Rating, personIds: readonly string[]): readonly Change[] {
  const after: Consensus = { ratingId: rating.id, discussion: '', approvedBy: null, approvedMs: null }
  return [
    { table: 'consensus', before: null, after },
    ...[...new Set(personIds)].map((personId) => memberAdded(rating.id, personId)),
  ]
}

function memberAdded(ratingId: string, personId: string): Change {
  return { table: 'consensusMember', before: null, after: { id: newId(), ratingId, personId } }
}

function standingOf(db: Db, viewer: Viewer, rating: Rating): ConsensusStanding {
  const { approvedBy } = consensusOf(db, rating.id)
  return {
    ratingId: rating.id,
    personName: nameOf(db, rating.personId),
    isOwn: rating.personId === viewer.personId,
    status: rating.status,
    approvedByName: approvedBy === null ? null : nameOf(db, approvedBy),
  }
}

function knownPerson(db: Db, id: string): string {
  if (findRow(db, 'person', id) === undefined) throw new SpoleError('not-found', { what: 'person', id })
  return id
}

function nameOf(db: Db, personId: string): string {
  return findRow(db, 'person', personId)?.name ?? ''
}
