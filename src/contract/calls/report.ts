import { z } from 'zod'
import type { PlacedScore } from '@domain/agreement/scored-rating'
import type { Instrument } from '@domain/instrument/instrument'
import type { RatingKind, RatingStatus } from '@domain/rating/rating'
import type { Participant, Recording } from '@domain/recording/recording'
import { call } from '@contract/call'
import { id } from '@contract/fields'

/** A rating that the present person may see, with its scores; its events come by `events.page`. */
export interface ReportedRating {
  readonly ratingId: string
  readonly raterName: string
  readonly kind: RatingKind
  readonly status: RatingStatus
  /** Others are measured against it: it was made for that, or declared so. */
  readonly isGold: boolean
  readonly instrumentId: string
  readonly scores: readonly PlacedScore[]
  /** The part (0-1) of the recording that was played for this rating; 0 also where the work was brought in from elsewhere. */
  readonly playedShare: number
}

/** What a report of one recording is made from. */
export interface RecordingReport {
  readonly recording: Recording
  readonly durationMs: number
  readonly participants: readonly Participant[]
  readonly ratings: readonly ReportedRating[]
  readonly instruments: readonly { readonly id: string; readonly instrument: Instrument }[]
}

export const reportCalls = {
  /** The present person's own rating of a recording, submitted or not, and those of others that blinding lets them see. */
  'report.recording': call(z.object({ recordingId: id }))<RecordingReport>(),
}
