import { z } from 'zod'
import type { Consensus } from '@domain/rating/consensus'
import type { Person } from '@domain/rating/person'
import type { ItemNote, RatingKind, RatingStatus, Score } from '@domain/rating/rating'
import { call } from '@contract/call'
import type { OpenedRating } from '@contract/calls/ratings'
import { id, text } from '@contract/fields'

/** That a rating is what others are measured against: why, since when, and who said so. */
export interface GoldMark {
  readonly reason: string
  readonly declaredMs: number
  readonly byName: string
}

/** A submitted rating of a recording that the present person may see. */
export interface SubmittedRating {
  readonly ratingId: string
  readonly kind: RatingKind
  readonly personName: string
  readonly submittedMs: number
  readonly gold: GoldMark | null
}

/** The consensus rating of a recording, as a list tells of it. */
export interface ConsensusStanding {
  readonly ratingId: string
  readonly personName: string
  readonly isOwn: boolean
  readonly status: RatingStatus
  readonly approvedByName: string | null
}

/** What has been handed in of a recording, and what may be made of it. */
export interface SubmittedRatings {
  readonly ratings: readonly SubmittedRating[]
  readonly consensus: ConsensusStanding | null
  /** At least two independent ratings may be seen, and there is no consensus rating yet. */
  readonly mayBegin: boolean
  readonly mayDeclareGold: boolean
}

/** One rater's independent rating as it stands beside the others. */
export interface ConsensusSide {
  readonly ratingId: string
  readonly personName: string
  /** Made with the scale of the consensus rating, in the same version. */
  readonly isSameScale: boolean
  readonly scores: readonly Score[]
  readonly itemNotes: readonly ItemNote[]
}

/** What a consensus rating is made from and with whom. */
export interface ConsensusSides {
  readonly sides: readonly ConsensusSide[]
  readonly consensus: Consensus
  readonly approvedByName: string | null
  readonly memberIds: readonly string[]
  readonly people: readonly Pick<Person, 'id' | 'name' | 'role'>[]
  readonly mayApprove: boolean
}

export const consensusCalls = {
  'consensus.standing': call(z.object({ recordingId: id }))<SubmittedRatings>(),
  /** Opens the recording's consensus rating, beginning one where there is none; somebody else's can only be looked at. */
  'consensus.open': call(z.object({ recordingId: id }))<OpenedRating>(),
  'consensus.sides': call(z.object({ ratingId: id }))<ConsensusSides>(),
  /** Keeps the notes of the discussion and who took part. */
  'consensus.describe': call(
    z.object({ ratingId: id, discussion: text, memberIds: z.array(id).max(100) }),
  )<ConsensusSides>(),
  /** A supervisor approves a submitted consensus rating. */
  'consensus.approve': call(z.object({ ratingId: id }))<ConsensusSides>(),
  'gold.declare': call(z.object({ ratingId: id, reason: z.string().trim().min(1).max(2000) }))<null>(),
  'gold.withdraw': call(z.object({ ratingId: id }))<null>(),
}
