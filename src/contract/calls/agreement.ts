import { z } from 'zod'
import type { CodeAmount } from '@domain/agreement/events/amounts'
import type { Instrument } from '@domain/instrument/instrument'
import type { RatingKind } from '@domain/rating/rating'
import { call } from '@contract/call'
import { id, nothing } from '@contract/fields'
import { mostRatingsAtOnce } from '@contract/most-ratings'

/** A submitted rating that the present person may see, without its scores. */
export interface ComparedRating {
  readonly ratingId: string
  readonly recordingId: string
  readonly raterId: string
  readonly instrumentId: string
  readonly kind: RatingKind
  /** Others are measured against it: it was made for that, or declared so. */
  readonly isGold: boolean
  readonly ratedMs: number
}

export interface ComparedRecording {
  readonly id: string
  readonly title: string
  readonly date: string | null
  readonly group: string
  /** Pseudonyms of those who led the session. */
  readonly therapists: readonly string[]
}

/** Whose ratings of which recordings can be compared, and what was rated. Everything else stays unnamed. */
export interface ComparedStudy {
  readonly ratings: readonly ComparedRating[]
  readonly recordings: readonly ComparedRecording[]
  readonly raters: readonly { readonly id: string; readonly name: string }[]
  readonly instruments: readonly { readonly id: string; readonly instrument: Instrument }[]
}

export const agreementCalls = {
  /** Every submitted rating that blinding lets the present person see. */
  'agreement.ratings': call(nothing)<ComparedStudy>(),
  /**
   * The scores of such ratings, in the order asked for, as the JSON text of an array of `PlacedScore[]`: as objects they would
   * take several times as long to cross the sandbox.
   */
  'agreement.scores': call(z.object({ ratingIds: z.array(id).min(1).max(mostRatingsAtOnce) }))<string>(),
  /** How often and how long such ratings marked each code, in the order asked for; states that never ended are left out. */
  'agreement.amounts': call(z.object({ ratingIds: z.array(id).min(1).max(mostRatingsAtOnce) }))<
    readonly (readonly CodeAmount[])[]
  >(),
}
