/** Where a rating stands. A submitted rating is locked until it is reopened. */
export type RatingStatus = 'open' | 'submitted'

/** `gold` is made as one that others are measured against, `consensus` is what several raters agreed on afterwards. */
export type RatingKind = 'independent' | 'consensus' | 'gold'

/** One rater's whole work on one recording. */
export interface Rating {
  readonly id: string
  readonly recordingId: string
  readonly personId: string
  /** Row id of the instrument version used. */
  readonly instrumentId: string
  readonly kind: RatingKind
  readonly status: RatingStatus
  readonly startedMs: number
  readonly submittedMs: number | null
  readonly reopenReason: string
}

/** What a rater said about one item (or, with `item` null, about the whole session) on one dimension. */
export interface Score {
  readonly id: string
  readonly ratingId: string
  /** Item number, or null for the overall score. */
  readonly item: number | null
  readonly dimension: string
  readonly value: ScoreValue
}

/** A grade, or the reason why there is none; an item without a row has not been looked at. */
export type ScoreValue = number | 'not-rated' | 'not-applicable'

/** A rater's note on one item. */
export interface ItemNote {
  readonly id: string
  readonly ratingId: string
  readonly item: number
  readonly text: string
}
